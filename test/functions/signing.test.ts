import { contracts } from '../../shared/contract'
import type { ApproverPost } from '../../shared/contract/member'
import { yuan } from '../../shared/domain/money'
import { usualSigningRules, type SigningRules } from '../../shared/domain/signing-rules'
import { waitingExpense } from '../world/papers'
import type { Person } from '../world/people'
import { signUnguarded } from '../world/unguarded'
import { onePoint, uploadMinute } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { waiting, paper, sign, refuse, recall, attachMinute, setAway, rules, setRules } = contracts.signing.calls

const day = 86_400_000
const [deputyPost, secretaryPost, vicePost, chairPost] = ['deputy-secretary-general', 'secretary-general', 'executive-vice-chair', 'chair'] as const

let world: World
let maker: Person
let admin: Person
let by: Record<ApproverPost, Person>
beforeAll(async () => {
  world = await openWorld()
  const holder = (post: ApproverPost) => world.member({ roles: ['approver'], post })
  maker = await world.member({ roles: ['editor'] })
  admin = await world.member({ roles: ['admin'] })
  by = { [deputyPost]: await holder(deputyPost), [secretaryPost]: await holder(secretaryPost), [vicePost]: await holder(vicePost), [chairPost]: await holder(chairPost) }
})
afterEach(async () => {
  world.cloud.clock.set(null)
  await world.done(setAway, admin, { away: null })
})
afterAll(() => world.close())

const refused = (reason: string) => ({ outcome: 'refused', reason })
const moved = (state: string) => ({ outcome: 'moved', state })

const expense = (amount: number, from = maker) => waitingExpense(world, from, yuan(amount))
const expenseNow = async ({ id }: { id: string }) => (await world.look('expenses', { _id: id }))[0]!
const seen = (who: Person, { id }: { id: string }) => world.done(paper, who, { kind: 'expense', id })
/** As somebody does who has just looked at it. */
async function signs(who: Person, which: { id: string }) {
  const { revision } = await seen(who, which)
  return world.done(sign, who, { kind: 'expense', id: which.id, revision })
}
async function attaches(who: Person, which: { id: string }, { heldOn = '2026-08-20', bytes }: { heldOn?: string; bytes?: Buffer } = {}) {
  const fileId = await uploadMinute(world, who, bytes)
  const { revision } = await expenseNow(which)
  return world.done(attachMinute, who, { kind: 'expense', id: which.id, revision, meeting: '第五届三次常务理事会', heldOn, fileId })
}
const leadersLeave = (who = by[secretaryPost], days = 3) => world.done(setAway, who, { away: { until: world.now() + days * day, why: '外出开会' } })

describe('who may sign first', () => {
  const office = [secretaryPost, vicePost]
  const table: [number, ApproverPost[], ApproverPost[]][] = [
    [2_999.99,  [secretaryPost], [deputyPost, secretaryPost]],
    [3_000,     office,          [deputyPost, ...office]],
    [3_000.01,  office,          office],
    [29_999.99, office,          office],
    [30_000,    office,          office],
    [49_999.99, office,          office],
    [50_000,    [],              []],
  ]

  test('goes by the amount, around each limit, with the leaders here and away', async () => {
    const papers = await Promise.all(table.map(([amount]) => expense(amount)))
    const signersOf = async () => {
      const told = await Promise.all(Object.entries(by).map(async ([post, who]) => ({ post, list: (await world.done(waiting, who, {})).waiting })))
      return papers.map(({ id }) => told.filter(({ list }) => list.find(row => row.id === id)!.against === null).map(({ post }) => post))
    }
    expect(await signersOf()).toEqual(table.map(([, here]) => here))
    await leadersLeave()
    expect(await signersOf()).toEqual(table.map(([, , away]) => away))
  })
})

describe('signing', () => {
  test('by the one whose post it is approves a small expense for good', async () => {
    const small = await expense(2_000)
    expect(await signs(by[chairPost], small)).toEqual(refused('not-your-post'))
    expect(await signs(by[secretaryPost], small)).toEqual(moved('approved'))
    expect(await expenseNow(small)).toMatchObject({ status: 'approved', signoff: { state: 'approved', signatures: [{ by: by[secretaryPost].id, post: secretaryPost }] } })
    expect(await signs(by[secretaryPost], small)).toEqual(refused('nothing-to-sign'))
    expect((await world.done(waiting, by[secretaryPost], {})).decided.map(({ id }) => id)).toContain(small.id)
  })

  test('from 30,000 the chair comes last, and is told when it is their turn', async () => {
    const large = await expense(30_000)
    expect(await signs(by[chairPost], large)).toEqual(refused('not-your-post'))
    expect(await signs(by[vicePost], large)).toEqual(moved('waiting'))
    expect((await expenseNow(large)).notices).toMatchObject([{ kind: 'paper-waits', to: by[chairPost].id }])
    expect(await signs(by[secretaryPost], large)).toEqual(refused('not-your-post'))
    expect(await signs(by[chairPost], large)).toEqual(moved('approved'))
    expect((await seen(maker, large)).signoff.steps).toMatchObject([{ post: vicePost, by: by[vicePost].name }, { post: chairPost, by: by[chairPost].name }])
  })

  test('is never for who made it, whatever their post, nor twice for one person', async () => {
    const own = await expense(2_000, by[secretaryPost])
    expect(await signs(by[secretaryPost], own)).toEqual(refused('own-paper'))
    expect(await world.done(refuse, by[secretaryPost], { kind: 'expense', id: own.id, revision: 1, why: '自己退回' })).toEqual(refused('own-paper'))

    const risen = await world.member({ roles: ['approver'], post: vicePost })
    const large = await expense(30_000)
    expect(await signs(risen, large)).toEqual(moved('waiting'))
    await world.db.members.change({ _id: risen.id }, { post: chairPost })
    expect(await signs(risen, large)).toEqual(refused('signed-before'))
  })

  test('ends at once with the post', async () => {
    const leaving = await world.member({ roles: ['approver'], post: secretaryPost })
    const small = await expense(2_000)
    const { revision } = await seen(leaving, small)
    await world.db.members.change({ _id: leaving.id }, { post: chairPost })
    expect(await world.done(sign, leaving, { kind: 'expense', id: small.id, revision })).toEqual(refused('not-your-post'))
  })

  test('is for the paper as it was seen', async () => {
    const large = await expense(50_000)
    const { revision } = await seen(by[vicePost], large)
    await attaches(maker, large)
    expect(await world.done(sign, by[vicePost], { kind: 'expense', id: large.id, revision })).toEqual(refused('changed-meanwhile'))
    expect((await expenseNow(large)).signoff?.signatures).toEqual([])
  })

  describe('by two at once', () => {
    const both = () => [by[secretaryPost], by[vicePost]]

    test('loses a signature that somebody believes in, when the guard is taken away', async () => {
      const large = await expense(30_000)
      const told = await Promise.all(both().map(who => signUnguarded(world, large, who)))
      expect(told).toEqual(['moved', 'moved'])
      expect((await expenseNow(large)).signoff?.signatures).toHaveLength(1)
    })

    test('counts once, and tells the other', async () => {
      const large = await expense(30_000)
      const told = await Promise.all(both().map(who => world.done(sign, who, { kind: 'expense', id: large.id, revision: 1 })))
      expect(told.map(({ outcome }) => outcome).sort()).toEqual(['moved', 'refused'])
      const { signoff, status } = await expenseNow(large)
      expect([signoff?.signatures.length, status]).toEqual([1, 'submitted'])
      expect((await world.look('ledger', { about: `expense:${large.id}` })).map(({ kind }) => kind)).toEqual(['step-signed'])
    })
  })
})

describe('the deputy', () => {
  test('signs only while the leaders are away, which ends by itself or early', async () => {
    const [first, second, third] = [await expense(3_000), await expense(2_000), await expense(2_000)]
    expect(await signs(by[deputyPost], first)).toEqual(refused('not-your-post'))

    await leadersLeave()
    expect(await signs(by[deputyPost], first)).toEqual(moved('approved'))
    world.cloud.clock.advance(3 * day)
    expect(await signs(by[deputyPost], second)).toEqual(refused('not-your-post'))
    expect(await world.done(waiting, by[deputyPost], {})).toMatchObject({ leadersAway: null, mayMarkAway: false })

    await leadersLeave(by[vicePost])
    expect(await signs(by[deputyPost], second)).toEqual(moved('approved'))
    await world.done(setAway, by[chairPost], { away: null })
    expect(await signs(by[deputyPost], third)).toEqual(refused('not-your-post'))
  })

  test('is told of both, and says neither', async () => {
    await leadersLeave()
    expect(await world.done(setAway, by[deputyPost], { away: null })).toEqual(refused('not-yours'))
    const both = await world.member({ roles: ['approver', 'admin'], post: deputyPost })
    expect(await leadersLeave(both)).toEqual(refused('not-yours'))
    await world.done(setAway, by[vicePost], { away: null })
    const notices = (await world.look('leadersAway', { _id: 'leaders-away' }))[0]!.notices!.filter(({ to }) => to === by[deputyPost].id)
    expect(notices.slice(-2).map(({ kind, words }) => [kind, words.by])).toEqual([['leaders-away', by[secretaryPost].name], ['leaders-back', by[vicePost].name]])
  })

  test('the leaders are away for a month at most, from now on', async () => {
    expect(await leadersLeave(by[secretaryPost], 32)).toEqual(refused('too-long'))
    expect(await leadersLeave(by[secretaryPost], 0)).toEqual(refused('not-to-come'))
    expect(await leadersLeave(admin, 31)).toMatchObject({ outcome: 'marked', leadersAway: { why: '外出开会', by: admin.name } })
  })
})

describe('the council’s minute', () => {
  test('comes first from 50,000 on; then its signers are told', async () => {
    const huge = await expense(50_000)
    expect(await signs(by[vicePost], huge)).toEqual(refused('minute-first'))
    expect(await seen(maker, huge)).toMatchObject({ row: { next: [] }, signoff: { council: true, minute: null }, mayAttachMinute: true, minuteFile: null })

    expect(await attaches(maker, huge)).toEqual({ outcome: 'attached' })
    const told = (await expenseNow(huge)).notices!.map(({ kind, to }) => `${kind} ${to}`)
    expect(told).toEqual(expect.arrayContaining([`paper-waits ${by[secretaryPost].id}`, `paper-waits ${by[vicePost].id}`]))
    const { minuteFile, signoff } = await seen(by[vicePost], huge)
    expect(signoff.minute).toMatchObject({ meeting: '第五届三次常务理事会', heldOn: '2026-08-20', by: maker.name })
    expect(await (await fetch(minuteFile!.url)).text()).toContain('%PDF')

    expect(await attaches(by[secretaryPost], huge, { bytes: onePoint })).toEqual({ outcome: 'attached' })
    expect(await seen(maker, huge)).toMatchObject({ minuteFile: { isPicture: true }, signoff: { minute: { by: by[secretaryPost].name } } })
    expect((await fetch(minuteFile!.url)).status).toBe(404)

    expect(await signs(by[vicePost], huge)).toEqual(moved('waiting'))
    expect(await attaches(maker, huge)).toEqual(refused('signed'))
    expect(await signs(by[chairPost], huge)).toEqual(moved('approved'))
  })

  test('is a file that the caller brought, of a meeting that was held, by whoever may', async () => {
    const [huge, staff] = [await expense(60_000), await world.member({ roles: ['staff'] })]
    expect(await attaches(staff, huge)).toEqual(refused('not-yours'))
    expect(await attaches(maker, huge, { heldOn: '2099-01-01' })).toEqual(refused('not-held-yet'))
    expect(await attaches(maker, huge, { bytes: Buffer.from('会议决定') })).toEqual(refused('file-wrong-kind'))
    const others = await uploadMinute(world, admin)
    const asked = { kind: 'expense' as const, id: huge.id, revision: 1, meeting: '常务理事会', heldOn: '2026-08-20', fileId: others }
    expect(await world.done(attachMinute, maker, asked)).toEqual(refused('file-missing'))
    expect(await attaches(maker, await expense(49_999.99))).toEqual(refused('not-needed'))
    expect(await attaches(staff, await expense(50_000, staff))).toEqual({ outcome: 'attached' })
  })
})

describe('a paper that goes back', () => {
  test('is a draft again, with the reason; a statement frees what it was to put right', async () => {
    const { quarter, editor, statement, author } = await world.closedStatement()
    await world.db.corrections.insert({
      _id: 'correction01', memberId: author.id, authorName: author.name, unitId: author.unitId, unitName: author.unitName, corrects: '2001Q1', lineId: 'line00000001', articleId: null, title: '',
      amount: 500, why: '少算一段', madeBy: { id: editor.id, name: editor.name }, at: new Date(world.now()), statedIn: quarter, history: [], requestId: 'made-for-a-test',
    })
    const back = { kind: 'statement' as const, id: quarter, revision: statement.revision, why: '字数再核一遍' }
    expect(await world.done(refuse, by[chairPost], back)).toEqual(refused('not-your-post'))
    expect(await world.done(refuse, by[secretaryPost], back)).toEqual(moved('refused'))
    expect((await world.look('statements', { _id: quarter }))[0]).toMatchObject({ status: 'draft', signoff: { state: 'refused', refusal: { why: '字数再核一遍', post: secretaryPost } } })
    expect(await world.look('corrections', { _id: 'correction01' })).toMatchObject([{ statedIn: null }])
    expect((await world.done(waiting, by[secretaryPost], {})).decided).toContainEqual(expect.objectContaining({ id: quarter, state: 'refused' }))
  })

  test('can be refused while the minute is missing', async () => {
    const huge = await expense(50_000)
    expect(await world.done(refuse, by[deputyPost], { kind: 'expense', id: huge.id, revision: 1, why: '先上会' })).toEqual(refused('not-your-post'))
    expect(await seen(by[vicePost], huge)).toMatchObject({ row: { against: 'minute-first' }, mayRefuse: true })
    expect(await world.done(refuse, by[vicePost], { kind: 'expense', id: huge.id, revision: 1, why: '先上会' })).toEqual(moved('refused'))
    expect(await expenseNow(huge)).toMatchObject({ status: 'draft' })
  })

  test('is taken back by who sent it, until somebody has signed', async () => {
    const [one, other] = [await expense(30_000), await expense(30_000)]
    const asked = ({ id }: { id: string }, revision: number) => ({ kind: 'expense' as const, id, revision })
    expect(await world.done(recall, admin, asked(one, 1))).toEqual(refused('not-yours'))
    expect((await seen(maker, one)).mayRecall).toBe(true)
    expect(await world.done(recall, maker, asked(one, 1))).toEqual(moved('refused'))
    expect((await world.done(waiting, by[vicePost], {})).decided.map(({ id }) => id)).not.toContain(one.id)
    await signs(by[vicePost], other)
    expect(await world.done(recall, maker, asked(other, 2))).toEqual(refused('signed'))
    expect((await seen(maker, other)).mayRecall).toBe(false)
  })
})

describe('one paper', () => {
  test('says who could sign next, and what keeps from it who cannot', async () => {
    const chief = await world.member({ roles: ['approver'], post: chairPost })
    const large = await expense(30_000, chief)
    await signs(by[secretaryPost], large)
    const { signers } = await seen(maker, large)
    expect(signers).toContainEqual({ name: chief.name, post: chairPost, barred: 'own-paper' })
    expect(signers).toContainEqual({ name: by[chairPost].name, post: chairPost, barred: null })
    expect(signers.every(({ post }) => post === chairPost)).toBe(true)
  })

  test('of officers’ pay is not shown to who is staff alone; an expense is', async () => {
    const [staff, { quarter }, small] = [await world.member({ roles: ['staff'] }), await world.closedStatement(), await expense(2_000)]
    expect(await world.call(paper, staff, { kind: 'statement', id: quarter })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect((await seen(staff, small)).row).toMatchObject({ id: small.id, against: 'not-your-post' })
    const { waiting: listed } = await world.done(waiting, staff, {})
    expect(listed.map(({ id }) => id)).toContain(small.id)
    expect(listed.every(({ kind }) => kind === 'expense')).toBe(true)
  })

  test('says who signs for what they are paid by', async () => {
    const { quarter, line, statement } = await world.closedStatement()
    await world.db.lines.change({ _id: line.id }, { memberId: by[secretaryPost].id })
    const own = { name: line.authorName, amount: line.gross }
    expect((await world.done(paper, by[secretaryPost], { kind: 'statement', id: quarter })).payees).toEqual([{ ...own, isCaller: true }])
    expect((await world.done(paper, by[chairPost], { kind: 'statement', id: quarter })).payees).toEqual([{ ...own, isCaller: false }])
    expect(await world.done(sign, by[secretaryPost], { kind: 'statement', id: quarter, revision: statement.revision })).toEqual(moved('approved'))
  })
})

describe('the rules', () => {
  const stricter: SigningRules = { rows: [{ below: 100_000, steps: [[secretaryPost]], council: false }, { below: null, steps: [[secretaryPost], [chairPost]], council: false }], deputy: { post: deputyPost, upTo: 50_000 } }

  test('are the association’s until they are set; what is underway keeps those it was sent under', async () => {
    expect(await world.done(rules, maker, {})).toEqual({ rules: usualSigningRules, revision: 0, since: null, earlier: [] })
    const before = await world.closedStatement()
    expect(await world.done(setRules, admin, { rules: stricter, revision: 0, why: '千元以上理事长签' })).toEqual({ outcome: 'set', rules: stricter, revision: 1 })
    const after = await expense(2_000)
    expect(await signs(by[secretaryPost], after)).toEqual(moved('approved'))
    expect((await world.done(paper, by[secretaryPost], { kind: 'statement', id: before.quarter })).signoff.steps).toHaveLength(1)

    const asked = { rules: structuredClone(usualSigningRules), revision: 1, why: '恢复原来的' }
    expect(await world.done(setRules, admin, asked)).toMatchObject({ outcome: 'set', revision: 2 })
    expect(await world.done(setRules, admin, { ...asked, rules: stricter })).toMatchObject({ outcome: 'changed-meanwhile', revision: 2, by: admin.name, rules: usualSigningRules })
    const { since, earlier } = await world.done(rules, maker, {})
    expect(since).toMatchObject({ why: '恢复原来的', by: admin.name })
    expect(earlier).toMatchObject([{ rules: stricter, why: '千元以上理事长签' }])
  })

  test('that leave something open are refused, each with its row', async () => {
    const { revision } = await world.done(rules, admin, {})
    const open = { ...stricter, rows: [{ below: 100_000, steps: [], council: false }] }
    expect(await world.done(setRules, admin, { rules: open, revision, why: '试试' })).toEqual({
      outcome: 'refused', problems: [{ code: 'no-steps', row: 0 }, { code: 'no-row-for-the-rest', row: 0 }],
    })
    expect((await world.done(rules, admin, {})).revision).toBe(revision)
  })
})
