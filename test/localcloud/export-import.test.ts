import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EJSON, Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { startLocalCloud, type CollectionConfig } from '../../localcloud'
import { exportCloud } from '../../localcloud/transfer/export'
import { importCloud } from '../../localcloud/transfer/import'
import { Store } from '../../localcloud/store/store'
import { admin, collection, index, startBench, type Bench } from './harness'

const root = mkdtempSync(path.join(tmpdir(), 'localcloud-'))
const collections: CollectionConfig[] = [collection('things', [index('n', ['n'], true)]), collection('others'), collection('empty')]
let bench: Bench
beforeAll(async () => {
  bench = await startBench({ collections })
})
afterAll(async () => {
  await bench.stop()
  rmSync(root, { recursive: true, force: true })
})
beforeEach(() => bench.cloud.reset())

let made = 0
const fresh = () => path.join(root, `at-${made++}`)
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8')

/** Documents of every collection as stored, in their order, and the uploaded files with their bytes. */
async function contentOf(dataDir: string): Promise<unknown> {
  const store = new Store(dataDir, 'read')
  const names = new Map([...store.records.getRange({ start: ['collection'], end: ['collection', '\uffff'] })].map(({ key, value }) => [(value as { id: number }).id, String(key[1])]))
  const documents = [...store.documents.getRange({})].map(({ key, value }) => `${names.get(Number(key[0]))} ${value}`).sort()
  const files = [...store.records.getRange({ start: ['file'], end: ['file', '\uffff'] })].map(({ key, value }) => {
    const { blob, ...record } = value as { blob: string }
    return { path: key[1], ...record, bytes: readFileSync(path.join(dataDir, 'files', blob), 'base64') }
  })
  await store.close()
  return { documents, files, names: [...names.values()].sort() }
}

/** A cloud with nothing in it but what the source holds. */
async function imported(source: string): Promise<string> {
  const dataDir = fresh()
  await importCloud({ dataDir, source, collections })
  return dataDir
}

const addEjson = (name: string, documents: unknown[]) =>
  admin(bench.cloud, { action: 'database.insertDocument', collectionName: name, data: documents.map(one => EJSON.stringify(one, { relaxed: false })) })

test('a folder with one file of JSON Lines for each collection, as the console imports them', async () => {
  await bench.db.collection('things').add([{ _id: 'a', n: 1, at: new Date('2026-11-22T08:00:00Z') }, { _id: 'b', n: 2, text: '换行\n和"引号"' }])
  const folder = fresh()
  expect(await exportCloud({ dataDir: bench.dataDir, folder })).toEqual({ collections: { things: 2, others: 0, empty: 0 }, files: 0 })
  expect(readdirSync(folder).sort()).toEqual(['_files', '_files.jsonl', 'empty.json', 'others.json', 'things.json'])
  const lines = read(folder, 'things.json').split('\n')
  expect(lines.at(-1)).toBe('')
  // docs.cloudbase.net/database/manage: a document a line, dates as {"$date": ISO}.
  expect(lines.slice(0, -1).map(line => JSON.parse(line) as unknown)).toEqual([
    { _id: 'a', n: 1, at: { $date: '2026-11-22T08:00:00.000Z' } },
    { _id: 'b', n: 2, text: '换行\n和"引号"' },
  ])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(folder, 'things.json')).mode & 0o777).toBe(0o600)
})

test('types survive: integers beyond 2^53, doubles that look like integers, ids, dates, bytes, expressions', async () => {
  const document = {
    _id: new ObjectId('64b7f0f0f0f0f0f0f0f0f0f0'),
    n: Long.fromString('9007199254740993'),
    date: new Date('1969-01-01T00:00:00Z'),
    bytes: Buffer.from([0, 255, 10, 13]),
    matches: /^a\nb/i,
    deep: { list: [null, true, -0, 1.5] },
  }
  expect(await addEjson('things', [document])).not.toHaveProperty('code')
  const folder = fresh()
  await exportCloud({ dataDir: bench.dataDir, folder })
  expect(read(folder, 'things.json')).toContain('9007199254740993')
  expect(await contentOf(await imported(folder))).toEqual(await contentOf(bench.dataDir))
})

test('whatever documents there are, an import of the export has the same', async () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'binary' }).filter(text => !/[\0\p{Surrogate}]/u.test(text)),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(value => Long.fromBigInt(value)),
    fc.uint8Array({ maxLength: 8 }).map(bytes => Buffer.from(bytes)),
    fc.constant(new ObjectId('64b7f0f0f0f0f0f0f0f0f0f0')),
  )
  const key = fc.constantFrom('a', 'b', '名', 'with space', '"', 'A')
  const value = fc.oneof({ maxDepth: 3 }, scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3 }))
  const document = fc.dictionary(key, value, { maxKeys: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(document, { maxLength: 5 }), fc.array(document, { maxLength: 5 }), async (things, others) => {
      await bench.cloud.reset()
      if (things.length > 0) expect(await addEjson('things', things.map((one, n) => ({ ...one, n })))).not.toHaveProperty('code')
      if (others.length > 0) expect(await addEjson('others', others)).not.toHaveProperty('code')
      const [folder, again] = [fresh(), fresh()]
      await exportCloud({ dataDir: bench.dataDir, folder })
      const dataDir = await imported(folder)
      expect(await contentOf(dataDir)).toEqual(await contentOf(bench.dataDir))
      await exportCloud({ dataDir, folder: again })
      for (const name of ['things.json', 'others.json']) expect(read(again, name)).toBe(read(folder, name))
      for (const one of [folder, again, dataDir]) rmSync(one, { recursive: true })
    }),
    { numRuns: 40 },
  )
})

test('uploaded files come along, and a cloud started on the import serves them', async () => {
  const bytes = Buffer.from([1, 2, 0, 255])
  const { fileID } = await bench.app.uploadFile({ cloudPath: '资料/a b.png', fileContent: bytes })
  const folder = fresh()
  expect(await exportCloud({ dataDir: bench.dataDir, folder })).toMatchObject({ files: 1 })
  const dataDir = await imported(folder)
  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir: root, collections })
  try {
    const { data } = (await admin(cloud, { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: fileID }] })) as { data: { download_list: { tempFileURL: string }[] } }
    const answer = await fetch(data.download_list[0]!.tempFileURL)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  } finally {
    await cloud.close()
  }
})

describe('what is refused leaves the cloud as it was', () => {
  let dataDir: string
  let before: unknown
  beforeEach(async () => {
    await bench.db.collection('things').add([{ _id: 'old', n: 1 }])
    await bench.app.uploadFile({ cloudPath: 'old.txt', fileContent: Buffer.from('old') })
    const folder = fresh()
    await exportCloud({ dataDir: bench.dataDir, folder })
    dataDir = await imported(folder)
    before = await contentOf(dataDir)
  })

  const good = (n: number) => `{"_id":"new${n}","n":${n}}`
  test.each([
    ['no JSON', [good(5), '{"_id":"x",'], 'things.json line 2: '],
    ['no document', [good(5), '', '[1]'], 'things.json line 3: not a document'],
    ['a malformed date', [good(5), good(6), '{"at":{"$date":"yesterday"}}'], 'things.json line 3: malformed $date'],
    ['an unknown type', ['{"n":{"$numberFoo":"1"}}'], 'things.json line 1: '],
    ['a prototype', ['{"__proto__":{"a":1}}'], 'things.json line 1: '],
    ['an id twice in the file', [good(5), good(6), '{"_id":"new5","n":7}'], /things\.json line 3: .*E11000.*_id_/],
    ['an id that is taken', [good(5), '{"_id":"old","n":6}'], /things\.json line 2: .*E11000.*_id_/],
    ['a unique key twice in the file', [good(5), '{"_id":"other","n":5}'], /things\.json line 2: .*E11000.*index: n /],
    ['a unique key that is taken', [good(5), '{"_id":"other","n":1}'], /things\.json line 2: .*E11000.*index: n /],
  ])('%s', async (_, lines, message) => {
    const source = fresh()
    mkdirSync(source)
    writeFileSync(path.join(source, 'others.json'), '{"_id":"first"}\n')
    writeFileSync(path.join(source, 'things.json'), lines.join('\n'))
    await expect(importCloud({ dataDir, source, collections })).rejects.toThrow(message)
    expect(await contentOf(dataDir)).toEqual(before)
  })

  test('bytes that are no UTF-8', async () => {
    const source = fresh()
    mkdirSync(source)
    writeFileSync(path.join(source, 'things.json'), Buffer.concat([Buffer.from(`${good(5)}\n{"_id":"`), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')]))
    await expect(importCloud({ dataDir, source, collections })).rejects.toThrow('things.json line 2: not UTF-8')
    expect(await contentOf(dataDir)).toEqual(before)
  })

  test.each([
    ['a path that climbs', { path: '../../evil', blob: 'b', bytes: 3 }, '_files.jsonl line 1: '],
    ['a name of bytes that climbs', { path: 'ok', blob: '../things', bytes: 3 }, '_files.jsonl line 1: not a file'],
    ['bytes that are missing', { path: 'ok', blob: 'nowhere', bytes: 3 }, /_files\.jsonl line 1: .*nowhere is missing/],
    ['a path that is taken', { path: 'old.txt', blob: 'b', bytes: 3 }, '_files.jsonl line 1: there is a file old.txt already'],
  ])('%s', async (_, record, message) => {
    const source = fresh()
    mkdirSync(path.join(source, '_files'), { recursive: true })
    writeFileSync(path.join(source, '_files', 'b'), 'new')
    writeFileSync(path.join(source, '_files.jsonl'), `${JSON.stringify({ contentType: 'text/plain', uploadedAt: 1, ...record })}\n`)
    writeFileSync(path.join(source, 'things.json'), good(5))
    const blobs = readdirSync(path.join(dataDir, 'files'))
    await expect(importCloud({ dataDir, source, collections })).rejects.toThrow(message)
    expect(await contentOf(dataDir)).toEqual(before)
    expect(readdirSync(path.join(dataDir, 'files'))).toEqual(blobs)
  })

  test('a file that holds no collection', async () => {
    const source = fresh()
    mkdirSync(source)
    writeFileSync(path.join(source, 'things.csv'), '_id,n\n')
    await expect(importCloud({ dataDir, source, collections })).rejects.toThrow('things.csv is no <collection>.json')
    await expect(importCloud({ dataDir, source: fresh(), collections })).rejects.toThrow('there is no ')
  })
})

test('beside a running cloud an export reads one moment, and an import is refused', async () => {
  await bench.db.collection('others').add([{ _id: 'a' }])
  const folder = fresh()
  await exportCloud({ dataDir: bench.dataDir, folder })
  await expect(importCloud({ dataDir: bench.dataDir, source: folder, collections })).rejects.toThrow(`in use by the cloud at ${bench.cloud.url}`)
  await bench.db.collection('others').add([{ _id: 'b' }])
  expect(await bench.cloud.find('others')).toHaveLength(2)
  await expect(exportCloud({ dataDir: bench.dataDir, folder })).rejects.toThrow('exists already')
  await expect(exportCloud({ dataDir: path.join(root, 'nowhere'), folder: fresh() })).rejects.toThrow('there is no cloud')
  expect(existsSync(path.join(root, 'nowhere'))).toBe(false)
})

test('one collection alone, lines without an id, a mark before the first byte and lines of Windows', async () => {
  const source = path.join(root, 'others.json')
  writeFileSync(source, '\ufeff{"_id":"a"}\r\n\r\n{"name":"without"}\r\n')
  const dataDir = fresh()
  expect(await importCloud({ dataDir, source, collections })).toEqual({ collections: { others: 2 }, files: 0 })
  appendFileSync(source, '{"_id":"a"}\n')
  const copy = fresh()
  cpSync(dataDir, copy, { recursive: true })
  await expect(importCloud({ dataDir, source, collections })).rejects.toThrow('others.json line 1')
  expect(await contentOf(dataDir)).toEqual(await contentOf(copy))
})

test('names of collections that are no names of files come through', async () => {
  const names = ['a/b', '.hidden', '..', '_files', '名', 'a%2Fb', 'CON*']
  const first = fresh()
  await (await startLocalCloud({ port: 0, dataDir: first, functionsDir: root, collections: names.map(name => collection(name)) })).close()
  const folder = fresh()
  await exportCloud({ dataDir: first, folder })
  expect(readdirSync(folder)).toHaveLength(names.length + 2)
  const second = fresh()
  await importCloud({ dataDir: second, source: folder, collections: [] })
  expect(await contentOf(second)).toEqual(await contentOf(first))
})

test('100,000 documents move with little memory', async () => {
  const source = fresh()
  mkdirSync(source)
  const lines = Array.from({ length: 100_000 }, (_, n) => JSON.stringify({ _id: `d${n}`, n, text: `${n}`.repeat(60) }))
  writeFileSync(path.join(source, 'things.json'), `${lines.join('\n')}\n`)
  const [dataDir, folder] = [fresh(), fresh()]
  const script = `
    import { importCloud } from './localcloud/transfer/import.ts'
    import { exportCloud } from './localcloud/transfer/export.ts'
    const collections = ${JSON.stringify(collections)}
    const [source, dataDir, folder] = ${JSON.stringify([source, dataDir, folder])}
    const seen = []
    importCloud({ dataDir, source, collections, progress: (name, n) => seen.push(n) })
      .then(() => exportCloud({ dataDir, folder }))
      .then(done => console.log(JSON.stringify({ done, seen })))
  `
  const args = ['--max-old-space-size=64', '--import', 'tsx', '--input-type=commonjs', '-e', script.replace(/import (\{.*\}) from ('.*')/g, 'const $1 = require($2)')]
  const answer = JSON.parse(execFileSync(process.execPath, args, { cwd: path.join(__dirname, '..', '..'), encoding: 'utf8' })) as object
  expect(answer).toEqual({
    done: { collections: { things: 100_000, others: 0, empty: 0 }, files: 0 },
    seen: Array.from({ length: 10 }, (_, n) => (n + 1) * 10_000),
  })
  expect(read(folder, 'things.json')).toBe(read(source, 'things.json'))
}, 120_000)
