import { createHash } from 'node:crypto'
import { brokenLinks, digestOf, nextEntry, type LedgerEntry } from './ledger'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(length: number): LedgerEntry[] {
  const chain: LedgerEntry[] = []
  for (let index = 0; index < length; index++) {
    const digest = digestOf({ line: index, net: 1_000 + index }, sha256)
    chain.push(nextEntry(chain.at(-1) ?? null, { at: 1_000 * index, kind: 'paid', about: `line:${index}`, digest, by: 'payer' }, sha256))
  }
  return chain
}

test('an entry names its number and the hash before it', () => {
  const [first, second] = chainOf(2)
  expect(first).toMatchObject({ number: 1, previous: '' })
  expect(second).toMatchObject({ number: 2, previous: first!.hash })
})

test('a chain as it was written holds, in whatever order it is read', () => expect(brokenLinks(chainOf(6).reverse(), sha256)).toEqual([]))

describe('a chain in which', () => {
  const changed = (change: (chain: LedgerEntry[]) => LedgerEntry[]) => brokenLinks(change(chainOf(6)), sha256)

  test('one word was changed shows which entry', () => {
    expect(changed(chain => chain.map(each => (each.number === 3 ? { ...each, by: 'another' } : each)))).toEqual([{ number: 3, what: 'changed' }])
  })
  test('an entry was changed and its hash made anew shows where it no longer fits', () => {
    const remade = (chain: LedgerEntry[]) => {
      const { number: _n, previous: _p, hash: _h, ...entry } = chain[2]!
      return chain.map(each => (each.number === 3 ? nextEntry(chain[1]!, { ...entry, by: 'another' }, sha256) : each))
    }
    expect(changed(remade)).toEqual([{ number: 4, what: 'not-linked' }])
  })
  test('one was taken out says so', () => expect(changed(chain => chain.filter(({ number }) => number !== 3))).toEqual([{ number: 3, what: 'missing' }]))
  test('the first was taken out says so', () => expect(changed(chain => chain.slice(1))).toEqual([{ number: 1, what: 'missing' }]))
})
