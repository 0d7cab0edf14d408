import { randomUUID } from 'node:crypto'
import { contracts } from '../../shared/contract'
import type { Call, Input, Output } from '../../shared/contract/call'
import { sampleData } from '../../config/sample'
import { checkBooks, type Books } from '../../shared/domain/ledger-check'
import { inLanes } from '../../cloudfunctions/_kit/in-lanes'
import { sha256 } from '../../cloudfunctions/_kit/ledger'
import type { Answer } from '../../shared/errors'
import { whatKeepsOut, type Kind } from '../world/admission'
import { fixture, openOldStore, type Documents } from './old-store'
import { questionsOn, type Question } from './questions'
import { differences } from './shapes'

const old = fixture('first-release')

let store: Awaited<ReturnType<typeof openOldStore>>
let today: Documents
beforeAll(async () => {
  store = await openOldStore(old)
  await store.migrate()
  today = await store.everything()
}, 120_000)
afterAll(() => store.close())

/** As who is there, or was, in the first release. */
const people: { kind: Kind; openid: string | null }[] = [
  { kind: 'no identity', openid: null },
  { kind: 'visitor', openid: 'nobody-yet' },
  { kind: 'member', openid: 'old-visitor' },
  { kind: 'officer', openid: 'sample-linruoxi' },
  { kind: 'editor', openid: 'sample-songhuaijin' },
  { kind: 'staff', openid: 'sample-jiangxingjian' },
  { kind: 'approver', openid: 'sample-hanxu' },
  { kind: 'admin', openid: 'sample-sujianwei' },
]

type Person = (typeof people)[number]

async function send({ context, name }: Call, openid: string | null, input: unknown): Promise<Answer<unknown>> {
  const response = await fetch(`${store.cloud.url}/v1/functions/${context}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid && { 'X-WX-OPENID': openid }) },
    body: JSON.stringify({ call: name, input, requestId: randomUUID() }),
  })
  return (await response.json()) as Answer<unknown>
}

test('every record has the shape that today’s sample has, and every index its one record for a key', async () => {
  const { settings: _told, ...sample } = sampleData(old.now) as unknown as Documents
  // The sample’s one statement was signed for and follows none; nobody in it has yet to agree to the terms.
  const sometimes = { 'members.consent': 'null', 'statements.closedAt': 'null', 'statements.closedBy': 'null', 'statements.approvedAt': 'null', 'statements.signoff': 'null', 'statements.after': 'string' }
  expect(differences(today, sample, sometimes)).toEqual([])
  await store.withIndexes()
})

test('whoever asks anything is answered', async () => {
  const asked = new Set<string>()
  const wrong: unknown[] = []
  const ask = async ({ call, input }: Question, { kind, openid }: Person) => {
    const answer = await send(call, openid, input)
    asked.add(`${call.context}.${call.name}`)
    if (!answer.ok && !['NOT_FOUND', 'FORBIDDEN'].includes(answer.error.code)) wrong.push({ call: `${call.context}.${call.name}`, kind, input, answer })
  }
  // One after another for each function, which then needs one instance.
  const questions = questionsOn(today)
  await inLanes([...new Set(questions.map(({ call }) => call.context))], 2, async context => {
    for (const [i, question] of questions.filter(({ call }) => call.context === context).entries()) {
      const admitted = people.filter(({ kind }) => !whatKeepsOut(question.call.who, kind))
      // What is asked of no record in particular is asked by everybody, the rest by one after another.
      const asking = Object.keys(question.input).length === 0 ? admitted : admitted.slice(i % (admitted.length || 1)).slice(0, 1)
      for (const person of asking) await ask(question, person)
    }
  })
  expect(wrong).toEqual([])
  expect(asked.size).toBeGreaterThan(90)
}, 120_000)

const lookUp = async (collection: string, query: object) => (await store.cloud.find(collection, query)) as ({ _id: string } & Record<string, unknown>)[]

async function done<C extends Call>(call: C, openid: string, input: Input<C>): Promise<Output<C>> {
  const answer = await send(call, openid, input)
  if (!answer.ok) throw new Error(`${call.context}.${call.name} failed: ${JSON.stringify(answer.error)}`)
  return answer.data as Output<C>
}

describe('people go on where they were', () => {
  const { activity, registration, checkin, bulletin, news, remuneration, payment } = contracts

  test('somebody registers, and their unit counts one seat more', async () => {
    const unitId = (await lookUp('members', { openid: 'sample-linruoxi' }))[0]!.unitId as string
    const seats = async () => ((await lookUp('activities', { _id: 'contest00003' }))[0] as unknown as { unitTaken: Record<string, number> }).unitTaken[unitId] ?? 0
    store.cloud.clock.set(Date.parse('2026-12-20T02:00:00Z'))
    const before = await seats()
    expect(await done(registration.calls.register, 'sample-linruoxi', { activityId: 'contest00003', answers: {} })).toMatchObject({ outcome: 'registered' })
    expect(await seats()).toBe(before + 1)
    store.cloud.clock.set(old.now)
  })

  test('who was scanned before is in already, who was not is let in by a new pass', async () => {
    store.cloud.clock.set(Date.parse('2026-11-22T07:00:00Z'))
    const registered = await lookUp('registrations', { activityId: 'training0001', status: 'registered' })
    const scanned = async (arrived: boolean) => {
      const { memberId } = registered.find(({ presence }) => (presence as unknown[]).length > 0 === arrived) as unknown as { memberId: string }
      const { openid } = (await lookUp('members', { _id: memberId }))[0] as unknown as { openid: string }
      const pass = await done(registration.calls.pass, openid, { activityId: 'training0001' })
      if (pass.outcome !== 'pass') throw new Error(pass.status)
      return (await done(checkin.calls.scan, 'sample-jiangxingjian', { activityId: 'training0001', desk: '东门', code: pass.token! })).verdict
    }
    expect(await scanned(true)).toBe('already-in')
    expect(await scanned(false)).toBe('welcome')
    store.cloud.clock.set(old.now)
  })

  test('an issue that was in the making comes out whole, and is found', async () => {
    const [issue] = await lookUp('issues', { status: 'open' })
    const shown = await done(bulletin.calls.issue, 'sample-songhuaijin', { issueId: issue!._id })
    expect(shown.articles.length).toBeGreaterThan(0)
    expect(await done(bulletin.calls.publish, 'sample-songhuaijin', { issueId: issue!._id, revision: shown.issue.revision })).toMatchObject({ outcome: 'published' })
    const found = await done(news.calls.search, 'old-visitor', { text: shown.articles[0]!.title.slice(0, 6) })
    expect(found.items.map(({ id }) => id)).toContain(shown.articles[0]!.id)
  })

  test('what was closed pays to the fen what it did, is in the ledger, and its author reads it', async () => {
    const closed = old.collections.statements!.find(({ status }) => status === 'closed') as unknown as { _id: string; lines: { authorId: string; gross: number; tax: number; net: number; characters: number }[] }
    const { statement } = await done(remuneration.calls.statement, 'sample-songhuaijin', { quarter: closed._id })
    const sum = (part: 'gross' | 'tax' | 'net' | 'characters') => closed.lines.reduce((total, line) => total + line[part], 0)
    expect(statement).toMatchObject({ status: 'approved', totals: { people: closed.lines.length, gross: sum('gross'), tax: sum('tax'), net: sum('net'), characters: sum('characters') } })
    expect(statement!.lines.map(({ authorId, gross, tax, net }) => ({ authorId, gross, tax, net }))).toEqual(closed.lines.map(({ authorId, gross, tax, net }) => ({ authorId, gross, tax, net })))
    expect(checkBooks(today as unknown as Books, sha256)).toEqual([])
    expect(today.ledger).toMatchObject([{ kind: 'statement-closed', about: `statement:${closed._id}` }])
    expect((await done(payment.calls.mine, 'sample-linruoxi', {})).lines).toHaveLength(1)
  })

  test('the draft is made again with all that came out meanwhile', async () => {
    const made = await done(remuneration.calls.makeStatement, 'sample-songhuaijin', { quarter: '2026Q4' })
    const before = (old.collections.statements!.find(({ _id }) => _id === '2026Q4') as unknown as { lines: { gross: number }[] }).lines.reduce((sum, { gross }) => sum + gross, 0)
    expect(made.outcome === 'made' && made.statement.totals.gross).toBeGreaterThan(before)
  })

  test('the minute’s work of the timers finds nothing to put right, and fees that were paid stay paid', async () => {
    store.cloud.clock.set(Date.parse('2026-11-22T08:00:00Z'))
    await store.cloud.timers.fire('registration')
    const mended = (await lookUp('activities', {})).filter(({ history }) => (history as { what: string }[]).some(({ what }) => what === 'mended'))
    expect(mended).toEqual([])
    expect((await done(activity.calls.get, 'old-visitor', { id: 'training0002' })).mine).toMatchObject({ status: 'registered', feePaid: false })
    const paid = (await lookUp('registrations', { activityId: 'training0002', payment: { $ne: null } }))[0] as unknown as { memberId: string }
    const { openid } = (await lookUp('members', { _id: paid.memberId }))[0] as unknown as { openid: string }
    expect((await done(activity.calls.get, openid, { id: 'training0002' })).mine).toMatchObject({ feePaid: true })
  })
})
