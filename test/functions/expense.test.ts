import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { approvedExpense, draftExpense } from '../world/expenses'
import { freshRequestId } from '../world/ground'
import type { Person } from '../world/people'
import { payExpenseUnguarded } from '../world/unguarded'
import { onePage, onePoint, uploadPaper, uploadVoucher } from '../world/uploads'
import { openWorld, type World } from '../world/world'

const { list, show, voucher, draft, revise, send, withdraw, pay } = contracts.expense.calls
const { paper, sign, refuse, recall } = contracts.signing.calls

let world: World
let maker: Person
let signer: Person
let treasurer: Person
beforeAll(async () => {
  world = await openWorld()
  maker = await world.member({ roles: ['staff', 'treasurer'] })
  signer = await world.member({ roles: ['approver', 'treasurer'], post: 'secretary-general' })
  treasurer = await world.member({ roles: ['treasurer'] })
})
afterAll(() => world.close())

const expenseNow = async (id: string) => (await world.look('expenses', { _id: id }))[0]!
const kindsOf = async (id: string) => (await world.look('ledger', { about: `expense:${id}` })).map(({ kind }) => kind)
const content = (change: Partial<Input<typeof draft>> = {}) => ({ purpose: '会场租金', amount: 860_000, payee: '河州示例会议中心', vouchers: [], ...change })
const asSeen = async (id: string) => ({ kind: 'expense' as const, id, revision: (await world.done(paper, signer, { kind: 'expense', id })).revision })

describe('a draft', () => {
  test('may lack everything, is changed as it was seen, and shows what was done', async () => {
    const begun = await world.done(draft, maker, content({ purpose: '', amount: 0, payee: '' }))
    if (begun.outcome !== 'kept') throw new Error(begun.reason)
    const { id } = begun
    expect(await world.done(revise, maker, { id, revision: 0, ...content({ purpose: ' 会场　租金 ' }) })).toEqual({ outcome: 'kept', id, revision: 1 })
    expect(await world.done(revise, maker, { id, revision: 0, ...content() })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect((await world.done(show, treasurer, { id })).expense).toMatchObject({
      purpose: '会场　租金', amount: 860_000, status: 'draft', mine: false, madeBy: maker.name, signoff: null, notPaying: 'not-approved',
      history: [{ what: 'made', by: maker.name }, { what: 'revised', by: maker.name }],
    })
  })

  test('is its maker’s alone to change, send and give up', async () => {
    const { id } = await draftExpense(world, maker)
    const refused = { outcome: 'refused', reason: 'not-yours' }
    expect(await world.done(revise, treasurer, { id, revision: 0, ...content() })).toEqual(refused)
    expect(await world.done(send, treasurer, { id, revision: 0 })).toEqual(refused)
    expect(await world.done(withdraw, treasurer, { id, revision: 0 })).toEqual(refused)
    expect((await expenseNow(id)).history).toEqual([])
  })

  test('that was given up stays on record and is changed no more', async () => {
    const { id } = await draftExpense(world, maker)
    expect(await world.done(withdraw, maker, { id, revision: 0, why: '不办了' })).toEqual({ outcome: 'withdrawn' })
    expect(await world.done(send, maker, { id, revision: 1 })).toEqual({ outcome: 'refused', reason: 'not-draft' })
    expect(await world.done(list, maker, { status: 'withdrawn', mine: true })).toMatchObject({ rows: [{ id, mine: true }] })
  })

  test.each<[string, object]>([
    ['less than nothing', { amount: -1 }],
    ['half a fen', { amount: 0.5 }],
    ['over 10 million yuan', { amount: 1_000_000_001 }],
    ['a purpose over its length', { purpose: '字'.repeat(61) }],
    ['two lines for a purpose', { purpose: '租金\n茶水' }],
    ['a voucher of another place', { vouchers: [{ fileId: 'cloud://local/somewhere/else', name: '' }] }],
    ['ten vouchers', { vouchers: Array.from({ length: 10 }, (_, i) => ({ fileId: `cloud://local.env/uploads/expense/a/${i}`, name: '' })) }],
  ])('with %s is refused', async (_, change) => {
    expect(await world.call(draft, maker, content(change))).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: expect.any(Array) } } })
  })
})

describe('a voucher', () => {
  test('is a picture or a PDF of the maker’s own: anything else is refused with what is wrong, and nothing is kept', async () => {
    const before = (await world.look('expenses')).length
    const [text, others, elsewhere] = await Promise.all([
      uploadVoucher(world, maker, Buffer.from('not a picture')), uploadVoucher(world, treasurer), uploadPaper(world, maker, 'voucher'),
    ])
    for (const [fileId, reason] of [[text, 'file-wrong-kind'], [others, 'file-missing'], [elsewhere, 'file-missing']] as const) {
      expect(await world.done(voucher, maker, { fileId })).toEqual({ outcome: 'refused', reason })
      expect(await world.done(draft, maker, content({ vouchers: [{ fileId, name: '凭证' }] }))).toEqual({ outcome: 'refused', reason })
    }
    expect(await world.look('expenses')).toHaveLength(before)
  })

  test('can be seen by who signs; the same paper shown for another expense is pointed at', async () => {
    const bytes = Buffer.concat([onePage, Buffer.from('会场租金')])
    const made = []
    for (const purpose of ['会场租金', '会场尾款']) {
      const fileId = await uploadVoucher(world, maker, bytes)
      const kept = await world.done(draft, maker, content({ purpose, vouchers: [{ fileId, name: '发票.pdf' }, { fileId, name: '发票.pdf' }] }))
      if (kept.outcome !== 'kept') throw new Error(kept.reason)
      made.push(kept.id)
    }
    const { expense } = await world.done(show, signer, { id: made[1]! })
    expect(expense.vouchers).toEqual([{ fileId: expect.any(String), name: '发票.pdf', kind: 'pdf', url: expect.any(String), alsoIn: [{ id: made[0], purpose: '会场租金' }] }])
    expect(Buffer.from(await (await fetch(expense.vouchers[0]!.url!)).arrayBuffer())).toEqual(bytes)
    await world.done(withdraw, maker, { id: made[0]!, revision: 0 })
    expect((await world.done(show, signer, { id: made[1]! })).expense.vouchers[0]!.alsoIn).toEqual([])
  })
})

describe('sent to be signed', () => {
  test.each([
    ['no purpose', { purpose: '' }, 'purpose-missing'],
    ['no amount', { amount: 0 }, 'amount-missing'],
    ['nobody to pay', { payee: '' }, 'payee-missing'],
    ['1,000 yuan and no voucher', { amount: 100_000 }, 'voucher-missing'],
  ] as const)('with %s it stays a draft', async (_, change, reason) => {
    const { id } = await draftExpense(world, maker, change)
    expect(await world.done(send, maker, { id, revision: 0 })).toEqual({ outcome: 'refused', reason })
    expect([await expenseNow(id), await kindsOf(id)]).toMatchObject([{ status: 'draft', signoff: null }, []])
  })

  test('it is frozen; refused, it is a draft again with the reason; sent once more it is signed and paid', async () => {
    const fileId = await uploadVoucher(world, maker, onePoint)
    const begun = await world.done(draft, maker, content({ vouchers: [{ fileId, name: '发票.png' }] }))
    if (begun.outcome !== 'kept') throw new Error(begun.reason)
    const { id } = begun
    expect(await world.done(send, maker, { id, revision: 0 })).toEqual({ outcome: 'sent' })
    expect(await world.done(revise, maker, { id, revision: 1, ...content({ amount: 1 }) })).toEqual({ outcome: 'refused', reason: 'not-draft' })
    expect(await world.done(refuse, signer, { ...(await asSeen(id)), why: '缺合同' })).toMatchObject({ outcome: 'moved' })
    const { rows, counts } = await world.done(list, maker, { status: 'draft', mine: true })
    expect(rows.find(row => row.id === id)).toMatchObject({ status: 'draft', returned: { by: signer.name, post: 'secretary-general', why: '缺合同' } })
    expect(counts.draft).toBe((await world.look('expenses', { 'madeBy.id': maker.id, status: 'draft' })).length)

    const vouchers = [{ fileId, name: '发票.png' }, { fileId: await uploadVoucher(world, maker, onePage), name: '合同.pdf' }]
    expect(await world.done(revise, maker, { id, revision: 2, ...content({ vouchers }) })).toMatchObject({ outcome: 'kept', revision: 3 })
    expect(await world.done(send, maker, { id, revision: 3 })).toEqual({ outcome: 'sent' })
    expect((await world.done(show, maker, { id })).expense).toMatchObject({ status: 'submitted', returned: null, next: ['executive-vice-chair', 'secretary-general'], signoff: { refusal: { why: '缺合同' } } })
    expect(await world.done(sign, signer, await asSeen(id))).toEqual({ outcome: 'moved', state: 'approved' })
    expect((await world.done(show, treasurer, { id })).expense).toMatchObject({ status: 'approved', next: [], notPaying: null })
    expect(await world.done(pay, treasurer, { id, way: 'cash', number: '' })).toEqual({ outcome: 'paid' })
    expect(await kindsOf(id)).toEqual(['expense-sent', 'paper-refused', 'expense-sent', 'step-signed', 'approved', 'paid'])
    const [first, second] = (await world.look('ledger', { about: `expense:${id}`, kind: 'expense-sent' })).map(({ digest }) => digest)
    expect(first).not.toBe(second)
  })

  test('taken back by its maker it is a draft, and nobody refused it', async () => {
    const { id } = await draftExpense(world, maker)
    await world.done(send, maker, { id, revision: 0 })
    expect(await world.done(recall, maker, await asSeen(id))).toMatchObject({ outcome: 'moved' })
    expect((await world.done(show, maker, { id })).expense).toMatchObject({ status: 'draft', returned: null })
  })

  test('twice at once it is sent once', async () => {
    const { id } = await draftExpense(world, maker)
    const told = await Promise.all([1, 2].map(() => world.done(send, maker, { id, revision: 0 })))
    expect(told.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'sent'])
    expect(await kindsOf(id)).toEqual(['expense-sent'])
  })
})

describe('paying', () => {
  test('is not for who made it or signed it, and not before it is approved', async () => {
    const { id } = await approvedExpense(world, maker, signer)
    const cash = { way: 'cash', number: '' } as const
    expect(await world.done(pay, maker, { id, ...cash })).toEqual({ outcome: 'refused', reason: 'own-paper' })
    expect(await world.done(pay, signer, { id, ...cash })).toEqual({ outcome: 'refused', reason: 'signed-it' })
    const { id: early } = await draftExpense(world, maker)
    expect(await world.done(pay, treasurer, { id: early, ...cash })).toEqual({ outcome: 'refused', reason: 'not-approved' })
    expect((await expenseNow(id)).payment).toBeNull()
  })

  test('by WeChat takes its number, which is good once; by bank a reference', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => approvedExpense(world, maker, signer)))
    const number = '4200 0012 3420 2611 2100 0000 0007'
    expect(await world.done(pay, treasurer, { id: one!.id, way: 'wechat', number: '4200' })).toEqual({ outcome: 'refused', reason: 'number-wrong' })
    expect(await world.done(pay, treasurer, { id: one!.id, way: 'bank', number: ' ' })).toEqual({ outcome: 'refused', reason: 'number-wrong' })
    expect(await world.done(pay, treasurer, { id: one!.id, way: 'wechat', number })).toEqual({ outcome: 'paid' })
    expect(await world.done(pay, treasurer, { id: two!.id, way: 'wechat', number })).toEqual({ outcome: 'refused', reason: 'number-used' })
    expect([await expenseNow(two!.id), await kindsOf(two!.id)]).toMatchObject([{ status: 'approved', payment: null }, []])
  })

  test('asked for again with the same request is answered as before', async () => {
    const { id } = await approvedExpense(world, maker, signer)
    const requestId = freshRequestId()
    for (const _time of [1, 2]) expect(await world.done(pay, treasurer, { id, way: 'cash', number: '' }, requestId)).toEqual({ outcome: 'paid' })
    expect((await expenseNow(id)).history.map(({ what }) => what)).toEqual(['paid'])
  })

  describe('by two at once', () => {
    let other: Person
    beforeAll(async () => {
      other = await world.member({ roles: ['treasurer'] })
    })

    test('would pay twice without the guard', async () => {
      const expense = await approvedExpense(world, maker, signer)
      expect(await Promise.all([treasurer, other].map(payer => payExpenseUnguarded(world, expense, payer)))).toEqual(['paid', 'paid'])
    })

    test('pays once', async () => {
      for (let round = 0; round < 3; round++) {
        const { id } = await approvedExpense(world, maker, signer)
        const told = await Promise.all([treasurer, other].map(payer => world.done(pay, payer, { id, way: 'cash', number: '' })))
        expect(told.map(each => ('reason' in each ? each.reason : each.outcome)).sort()).toEqual(['paid', 'paid'])
        expect(told.filter(({ outcome }) => outcome === 'paid')).toHaveLength(1)
        expect([(await expenseNow(id)).history.map(({ what }) => what), await kindsOf(id)]).toEqual([['paid'], ['paid']])
      }
    })
  })
})

test('the list begins with the latest, and counts what is a draft, waits and is to be paid', async () => {
  const before = await world.done(list, treasurer, {})
  const [, , third] = [await draftExpense(world, maker), await approvedExpense(world, maker, signer), await draftExpense(world, maker, { madeAt: new Date(world.now() + 1_000) })]
  const { rows, counts, total } = await world.done(list, treasurer, {})
  expect(rows[0]!.id).toBe(third.id)
  expect(total).toBe(before.total + 3)
  expect([counts.draft, counts.approved]).toEqual([before.counts.draft + 2, before.counts.approved + 1])
  expect((await world.done(list, treasurer, { mine: true })).total).toBe(0)
  expect((await world.done(list, treasurer, { status: 'approved', page: 50 })).rows).toEqual([])
})
