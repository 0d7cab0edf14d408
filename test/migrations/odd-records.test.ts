import { fixture, openOldStore, type Documents } from './old-store'

const { now, collections } = fixture('first-release')
const first = (collection: string) => collections[collection]![0]!
const published = collections.articles!.filter(({ status }) => status === 'published')

let store: Awaited<ReturnType<typeof openOldStore>>
let put: (documents: Documents) => Promise<void>
beforeAll(async () => {
  store = await openOldStore({ now, collections: {} })
  put = (await import('../../config/sample/load')).loadSample
})
beforeEach(() => store.cloud.reset())
afterAll(() => store.close())

const look = async (collection: string, _id: string) => (await store.cloud.find(collection, { _id }))[0]

const twins = ['unit1', 'unit2'].map(_id => ({ ...first('units'), _id }))

test('of two units with one name the later record’s gets a number', async () => {
  await put({ units: twins })
  await store.migrate()
  expect((await store.everything()).units!.map(({ name }) => name)).toEqual([first('units').name, `${first('units').name as string}（2）`])
})

test('a unit keeps all its officers, though no third could be named today', async () => {
  const officers = ['one', 'two', 'three'].map(_id => ({ ...first('members'), _id, openid: _id, phone: _id }))
  await put({ units: [first('units')], members: officers })
  await store.migrate()
  expect(await look('units', first('units')._id)).toMatchObject({ officers: expect.arrayContaining(['one', 'two', 'three']) as unknown })
})

test('a place counts among the unit whose name it has, though its person serves another now', async () => {
  const [one, other] = collections.units as [{ _id: string; name: string }, { _id: string; name: string }]
  const registration = { ...first('registrations'), unitName: one.name, memberId: first('members')._id }
  await put({ units: collections.units!, members: [{ ...first('members'), unitId: other._id, unitName: other.name }], registrations: [registration] })
  await store.migrate()
  expect(await look('registrations', registration._id)).toMatchObject({ unitId: one._id })
})

test('what was accepted into an issue that had come out goes back to the table', async () => {
  const out = published[0]!
  const late = { ...out, _id: 'late', status: 'accepted', publishedAt: null }
  await put({ issues: collections.issues!, articles: [out, late] })
  await store.migrate()
  expect(await look('issues', out.issueId as string)).toMatchObject({ status: 'published', columns: [{ articleIds: [out._id] }] })
  expect(await look('articles', 'late')).toMatchObject({ status: 'submitted', issueId: null, grade: null })
})

test('what came out is paid by the length that it was paid by, whatever is counted today', async () => {
  await put({ articles: [{ ...published[0]!, characters: 1_234 }] })
  await store.migrate()
  expect(await look('articles', published[0]!._id)).toMatchObject({ characters: 1_234, publication: { counts: { word: 1_234 } } })
})

const policy = first('policies')
const policies = [policy, { ...policy, _id: 'corrected', version: 2 }, { ...policy, _id: 'later', version: 3, effectiveFrom: new Date('2026-06-30T16:00:00Z') }]

test('of two policies that start together the one with the higher number holds', async () => {
  await put({ policies })
  await store.migrate()
  expect((await store.everything()).policies!.map(({ _id, status, place }) => ({ _id, status, place }))).toEqual([
    { _id: '2021-01-18', status: 'kept', place: 'past' },
    { _id: '2026-07-01', status: 'kept', place: '2026-07-01' },
    { _id: 'information-work-rules', status: 'withdrawn', place: 'information-work-rules' },
  ])
})

test('statements that were closed follow one another in the ledger, by whoever closed them', async () => {
  const closed = first('statements')
  await put({ statements: [closed, { ...closed, _id: '2026Q1' }, { ...closed, _id: '2026Q2' }] })
  await store.migrate()
  const { statements, ledger } = await store.everything()
  expect(statements!.map(({ _id, after }) => [_id, after])).toEqual([['2026Q1', null], ['2026Q2', '2026Q1'], ['2026Q3', '2026Q2']])
  expect(ledger!.map(({ about }) => about)).toEqual(['statement:2026Q1', 'statement:2026Q2', 'statement:2026Q3'])
  expect(ledger!.every(({ by }) => by === (closed.closedBy === '宋怀瑾' ? 'member000015' : ''))).toBe(true)
})

test('who went into another record is paid as that one', async () => {
  const { lines } = first('statements') as unknown as { lines: { authorId: string }[] }
  const gone = { ...first('members'), _id: lines[0]!.authorId, mergedInto: 'kept' }
  await put({ members: [gone], statements: [first('statements')] })
  await store.migrate()
  expect((await store.everything()).lines!.find(({ authorId }) => authorId === gone._id)).toMatchObject({ memberId: 'kept' })
})

test('an environment without anything is at the latest version, and nothing is pending', async () => {
  expect(await store.pendingMigrations()).toMatchObject({ pending: [] })
  expect((await store.migrate()).flatMap(({ records }) => records.map(({ count }) => count)).every(count => count === 0)).toBe(true)
})

describe('while the earlier release is still answering', () => {
  test('what it writes after a migration is brought on by another run, once', async () => {
    const [activity, registration] = [collections.activities!.find(({ _id }) => _id === 'training0002')!, collections.registrations!.find(({ activityId }) => activityId === 'training0002')!]
    const returned = collections.articles!.find(({ remarks }) => (remarks as unknown[]).length > 0)!
    const [draft] = collections.statements!.filter(({ status }) => status === 'draft')
    await put({ units: collections.units!, members: collections.members!, activities: [activity], registrations: [registration], articles: [returned], statements: [draft!] })
    await store.migrate()

    const { database, _ } = await import('../../cloudfunctions/_kit/cloud')
    const change = (collection: string, _id: string, fields: object) => database.collection(collection).where({ _id }).update(fields)
    const [scan, claim] = [{ at: new Date(now), desk: '西门', by: 'staff', byName: '周以宁', requestId: 'scanned-late' }, { id: 'claimed-late', memberId: 'newcomer', status: 'registered' }]
    await put({ members: [{ ...first('members'), _id: 'newcomer', openid: 'newcomer', phone: '13800009099' }], registrations: [{ ...registration, _id: 'training0002:newcomer', memberId: 'newcomer' }] })
    await change('activities', activity._id, { taken: _.inc(1), tickets: _.inc(1), claims: _.push([claim]) })
    await change('registrations', registration._id, { scans: _.push([scan]), history: _.push([{ what: 'arrived' }]) })
    await change('articles', returned._id, { remarks: _.push([{ at: new Date(now), by: '周以宁', text: '补一个例子' }]) })
    await change('statements', draft!._id, { lines: (draft!.lines as unknown[]).slice(1), madeAt: new Date(now), madeBy: '周以宁' })

    expect(await store.migrate()).toEqual([])
    expect(await store.pendingMigrations()).toMatchObject({ settled: false, pending: [] })
    await store.migrate({ again: true })
    expect(await look('members', 'newcomer')).toMatchObject({ standing: 'confirmed' })
    expect(await look('activities', activity._id)).toMatchObject({ unitTaken: { unit00000001: 2 }, claims: expect.arrayContaining([{ ...claim, unitId: 'unit00000001', at: new Date(0) }]) as unknown })
    expect(await look('registrations', registration._id)).toMatchObject({ presence: [{ slot: 'arrive', desk: '西门' }], scans: [{ nonce: 'scanned-late' }], scansRevision: 1 })
    expect((await look('articles', returned._id))!.remarks).toMatchObject((returned.remarks as unknown[]).map(() => ({ kind: 'other' })).concat({ kind: 'other' }))
    const remade = (await look('statements', draft!._id)) as unknown as { making: string; totals: { people: number } }
    expect(remade).toMatchObject({ madeBy: { name: '周以宁' }, totals: { people: (draft!.lines as unknown[]).length - 1 } })
    expect((await store.everything()).lines!.filter(({ making }) => making === remade.making)).toHaveLength(remade.totals.people)
    expect(await store.pendingMigrations()).toMatchObject({ settled: true, pending: [] })
  })

  test('what it writes between the reading and the writing of a record is not lost', async () => {
    const registration = first('registrations')
    const { database, _ } = await import('../../cloudfunctions/_kit/cloud')
    const { missing, reshape } = await import('../../migrations/step')
    const scans = async () => ((await look('registrations', registration._id)) as unknown as { scans: unknown[] }).scans.length
    const meanwhile = () => database.collection('registrations').where({ _id: registration._id }).update({ scans: _.push([{ desk: '西门' }]), history: _.push([{ what: 'arrived' }]) })
    const before = (registration.scans as unknown[]).length

    // The same change without asking for what it was worked out from loses the scan.
    await put({ registrations: [registration] })
    await meanwhile()
    await database.collection('registrations').where({ _id: registration._id, marked: missing }).update({ scans: registration.scans, marked: true })
    expect(await scans()).toBe(before)

    await store.cloud.reset()
    await put({ registrations: [registration] })
    let times = 0
    const step = reshape<{ _id: string; scans: unknown[] }, unknown>({
      collection: 'registrations',
      older: { marked: missing },
      lookUp: async () => (times++ === 0 ? meanwhile() : undefined),
      change: read => ({ scans: read.scans, marked: true }),
    })
    expect(await step.run(() => Promise.resolve())).toBe(1)
    expect(await scans()).toBe(before + 1)
  })
})

test('unique indexes can be made once all records are brought on, and not before', async () => {
  await put({ units: twins, policies })
  await expect(store.withIndexes()).rejects.toThrow('break the unique index')
  await store.reopen()
  await store.migrate()
  await store.withIndexes()
})
