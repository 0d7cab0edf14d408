import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { Store } from '../../localcloud/store/store'

const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The machine's; read from the file once there is one. */
let PAGE = 4096
const COMMITS = 60
const whole = path.join(root, 'whole')
const fileOf = (dataDir: string) => path.join(dataDir, 'store', 'data.mdb')
const filler = (n: number) => 'x'.repeat(n % 10 === 0 ? 9000 : n * 5)

/** Each commit has one document, so that what a commit lost can be counted. */
beforeAll(async () => {
  const store = new Store(whole)
  for (let n = 1; n <= COMMITS; n += 1) {
    await store.write(() => {
      void store.documents.put([1, n], `${n} ${filler(n)}`)
      void store.ids.put([1, 4, `d${n}`], n)
    })
  }
  await store.close()
  PAGE = readFileSync(fileOf(whole)).readUInt32LE(48)
})

let copies = 0
/** A copy of the store with its file changed. */
function damaged(damage: (bytes: Buffer) => void): string {
  const dataDir = path.join(root, `copy-${copies++}`)
  cpSync(whole, dataDir, { recursive: true })
  const bytes = readFileSync(fileOf(dataDir))
  damage(bytes)
  writeFileSync(fileOf(dataDir), bytes)
  return dataDir
}

/** How many of the documents are there, and that they are the first so many, each whole. */
function countWhole(store: Store): number {
  const rows = [...store.documents.getRange({})].map(({ key, value }) => [Number(key[1]), value] as const)
  expect(rows).toEqual(rows.map((_, at) => [at + 1, `${at + 1} ${filler(at + 1)}`]))
  expect([...store.ids.getRange({})].map(({ value }) => value).sort((a, b) => a - b)).toEqual(rows.map(([row]) => row))
  return rows.length
}

const metaOf = (bytes: Buffer, slot: number) => ({ slot, commit: bytes.readBigUInt64LE(slot * PAGE + 152) })
const metas = (bytes: Buffer) => [metaOf(bytes, 0), metaOf(bytes, 1)].sort((a, b) => Number(b.commit - a.commit))
const pagesOf = (bytes: Buffer, commit: bigint) =>
  Array.from({ length: bytes.length / PAGE - 2 }, (_, n) => n + 2).filter(
    n => bytes.readBigUInt64LE(n * PAGE) === BigInt(n) && bytes.readBigUInt64LE(n * PAGE + 8) === commit,
  )

/** Opens, counts, writes once more, opens again: a repair must hold. */
async function reopened(dataDir: string): Promise<{ repair: string | undefined; documents: number }> {
  const store = new Store(dataDir)
  const documents = countWhole(store)
  const { repair } = store
  await store.write(() => {
    void store.documents.put([1, documents + 1], `${documents + 1} ${filler(documents + 1)}`)
    void store.ids.put([1, 4, `d${documents + 1}`], documents + 1)
  })
  await store.close()
  const again = new Store(dataDir)
  expect(again.repair).toBeUndefined()
  expect(countWhole(again)).toBe(documents + 1)
  await again.close()
  return { repair, documents }
}

test('a whole store is opened without a word', async () => {
  expect(await reopened(damaged(() => undefined))).toEqual({ repair: undefined, documents: COMMITS })
})

test.each([
  ['is zeros', (page: Buffer) => page.fill(0)],
  ['is garbage', (page: Buffer) => page.fill(0xa7)],
  ['was half written', (page: Buffer) => page.fill(0, 20)],
])('when any page of the newest commit %s, the store goes back by that commit and says so', async (_, spoil) => {
  const bytes = readFileSync(fileOf(whole))
  const newest = metas(bytes)[0]!.commit
  const pages = pagesOf(bytes, newest)
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) {
    const dataDir = damaged(file => void spoil(file.subarray(page * PAGE, (page + 1) * PAGE)))
    const torn = readFileSync(fileOf(dataDir))
    const { repair, documents } = await reopened(dataDir)
    expect(repair).toMatch(new RegExp(`torn and is repaired: commit ${newest} .* stands at commit ${newest - 1n}; .* is lost`))
    expect(documents).toBe(COMMITS - 1)
    const kept = readdirSync(path.join(dataDir, 'store')).find(name => name.startsWith('data.mdb.torn-'))!
    expect(repair).toContain(kept)
    expect(readFileSync(path.join(dataDir, 'store', kept)).equals(torn)).toBe(true)
  }
})

test('when the newest meta page cannot be read, the store goes back by that commit', async () => {
  const { slot } = metas(readFileSync(fileOf(whole)))[0]!
  for (const spoil of [(page: Buffer) => page.fill(0), (page: Buffer) => page.fill(0xff), (page: Buffer) => page.fill(0x5a, 100)]) {
    const { repair, documents } = await reopened(damaged(bytes => void spoil(bytes.subarray(slot * PAGE, (slot + 1) * PAGE))))
    expect(repair).toContain('is repaired')
    expect(documents).toBe(COMMITS - 1)
  }
})

test('when the older meta page cannot be read, nothing is lost', async () => {
  const { slot } = metas(readFileSync(fileOf(whole)))[1]!
  const { repair, documents } = await reopened(damaged(bytes => void bytes.fill(0xff, slot * PAGE, (slot + 1) * PAGE)))
  expect(repair).toContain('is repaired')
  expect(documents).toBe(COMMITS)
})

test('a file with both meta pages gone, an empty one and a missing one are refused in words and left as they are', async () => {
  const options = { port: 0, functionsDir: root, collections: [] }
  const both = damaged(bytes => void bytes.fill(0, 0, 2 * PAGE))
  await expect(startLocalCloud({ ...options, dataDir: both })).rejects.toThrow(/damaged .* left as it is .*no meta page.* import the last export/)
  const empty = damaged(() => undefined)
  truncateSync(fileOf(empty), 0)
  await expect(startLocalCloud({ ...options, dataDir: empty })).rejects.toThrow('left as it is')
  expect(statSync(fileOf(empty)).size).toBe(0)
  rmSync(fileOf(empty))
  await expect(startLocalCloud({ ...options, dataDir: empty })).rejects.toThrow('has lost its file')
  await expect(startLocalCloud({ ...options, dataDir: empty })).rejects.toThrow('has lost its file')
})

test('cut at any length the store never crashes the process, and never loses a document without a word', async () => {
  const { size } = statSync(fileOf(whole))
  for (let length = 0; length < size; length += 3 * 1024) {
    const dataDir = damaged(() => undefined)
    truncateSync(fileOf(dataDir), length)
    let store: Store
    try {
      store = new Store(dataDir)
    } catch (error) {
      expect(String(error)).toContain('left as it is')
      expect(statSync(fileOf(dataDir)).size).toBe(length)
      continue
    }
    const documents = countWhole(store)
    if (!store.repair) expect(documents).toBe(COMMITS)
    await store.close()
  }
})
