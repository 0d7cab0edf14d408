import { contracts } from '../../shared/contract'
import { billed, owing, transfer } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.take, {
  given: async world => {
    const { unit, contact, treasurer, bill } = await owing(world)
    const next = await billed(world, unit, '2026')
    return { caller: treasurer, unit, contact, bill, next }
  },
  input: ({ unit, bill, next }) => transfer(unit.id, [{ billId: bill.id, amount: 300_000 }, { billId: next.id, amount: 100_000 }]),
  answers: output => expect(output).toMatchObject({ outcome: 'taken', receipt: expect.stringMatching(/^20\d\d-\d{6}$/) }),
  holds: async (world, { unit, contact, bill, next }) => {
    const [[full], [part], receipts] = await Promise.all([
      world.look('bills', { _id: bill.id }),
      world.look('bills', { _id: next.id }),
      world.look('receipts', { unitId: unit.id }),
    ])
    expect(full).toMatchObject({ paid: 300_000, status: 'settled', revision: 1 })
    expect(part).toMatchObject({ paid: 100_000, status: 'open', revision: 1 })
    expect(receipts).toMatchObject([{ amount: 400_000, takenBack: null, notices: [{ to: contact.id, kind: 'dues-received' }] }])
    expectOneLineARequest(full!)
    expectOneLineARequest(part!)
    await expectNoGap(world)
  },
})

/** Every number of each year's row from 1 on, once. */
async function expectNoGap(world: Parameters<typeof owing>[0]): Promise<void> {
  const [receipts, rows] = await Promise.all([world.look('receipts'), world.look('receiptRows', { _id: { $regex: '^receipts-' } })])
  for (const { _id, last } of rows) {
    const year = _id.slice('receipts-'.length)
    const numbers = receipts.filter(each => each.year === year).map(each => Number(each._id.slice(5))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: last }, (_each, at) => at + 1))
  }
}
