import type { Answers } from '../contract/registration'
import { carriedAnswers, changedAnswers, distinctInvoices, whyNotRevised, whyNoVoucher, type Earlier, type Revision } from './answer-rules'
import type { Question } from './questions'

const hour = 3_600_000
const closesAt = Date.UTC(2026, 10, 20, 16)
const invoice = { type: 'ordinary', title: '河州示例', taxpayerNumber: '91410000MA4000000E', email: 'a@example.com' } as const
const answers: Answers = { department: '市场部', room: 'single', remark: '', invoice, questions: { aaaaaa: '张舟' }, certificate: '' }

const question = (overrides: Partial<Question>): Question =>
  ({ id: 'aaaaaa', kind: 'text', label: '论文题目', hint: '', required: true, options: [], grades: [], when: null, ...overrides })

describe('answering anew', () => {
  const revision = (change: { registration?: Partial<NonNullable<Revision['registration']>> | null; activity?: Partial<Revision['activity']>; answers?: Partial<Answers>; now?: number } = {}): Revision => ({
    registration: change.registration === null ? null : { status: 'registered', answers, invoiceIssued: false, roomNumber: '', ...change.registration },
    activity: { status: 'published', registrationClosesAt: closesAt, endsAt: closesAt + 100 * hour, ...change.activity },
    answers: { ...answers, ...change.answers },
    now: change.now ?? closesAt - hour,
  })

  test.each<[string, Parameters<typeof revision>[0], ReturnType<typeof whyNotRevised>]>([
    ['with a place', {}, null],
    ['in line', { registration: { status: 'waitlisted' } }, null],
    ['before staff’s word', { registration: { status: 'pending' } }, null],
    ['with an offered place', { registration: { status: 'offered' } }, null],
    ['without a registration', { registration: null }, 'not-registered'],
    ['having given it back', { registration: { status: 'cancelled' } }, 'not-registered'],
    ['having been declined', { registration: { status: 'rejected' } }, 'not-registered'],
    ['when the activity is off', { activity: { status: 'cancelled' } }, 'cancelled'],
    ['in the last moment', { now: closesAt - 1 }, null],
    ['once registration is closed', { now: closesAt }, 'closed'],
    ['once the activity is over', { now: closesAt + 100 * hour }, 'ended'],
    ['the rest, after the invoice was issued', { registration: { invoiceIssued: true }, answers: { room: 'none' } }, null],
    ['the invoice, after it was issued', { registration: { invoiceIssued: true }, answers: { invoice: { ...invoice, title: '别家' } } }, 'invoice-issued'],
    ['the rest, in an assigned room', { registration: { roomNumber: '1208' }, answers: { invoice: null } }, null],
    ['the room, after one was assigned', { registration: { roomNumber: '1208' }, answers: { room: 'none' } }, 'room-assigned'],
  ])('%s', (_when, change, reason) => expect(whyNotRevised(revision(change))).toBe(reason))
})

test.each([
  [null, 'not-registered'],
  [{ status: 'waitlisted', fee: 100, paid: false }, 'not-registered'],
  [{ status: 'offered', fee: 100, paid: false }, 'not-registered'],
  [{ status: 'registered', fee: 0, paid: false }, 'free'],
  [{ status: 'registered', fee: 100, paid: true }, 'paid'],
  [{ status: 'registered', fee: 100, paid: false }, null],
] as const)('a voucher for %o: %s', (place, reason) => expect(whyNoVoucher(place)).toBe(reason))

test('a trail names what was answered anew, whatever order its fields came in', () => {
  const { title, ...rest } = invoice
  expect(changedAnswers(answers, { ...answers, invoice: { ...rest, title } }, [question({})])).toEqual([])
  expect(changedAnswers(answers, { ...answers, room: 'none', invoice: null, questions: {} }, [question({})])).toEqual(['住宿', '发票', '“论文题目”'])
})

describe('answers of earlier activities', () => {
  const sizes = (ids: readonly string[], labels: readonly string[]) => ids.map((id, i) => ({ id, label: labels[i]! }))
  const earlier: Earlier[] = [
    { questions: [question({ id: 'bbbbbb' })], answers: { bbbbbb: '网络优化' } },
    { questions: [question({ id: 'cccccc' })], answers: { cccccc: '更早的题目' } },
  ]
  const before = question({ id: 'dddddd', kind: 'several', label: '衣服尺码', options: sizes(['s00001', 'm00001'], ['小号', '中号']) })

  test.each<[what: string, asked: Question, given: Earlier[], carried: object]>([
    ['the same question, by its latest answer', question({}), earlier, { aaaaaa: '网络优化' }],
    ['another wording', question({ label: '题目' }), earlier, {}],
    ['another kind', question({ kind: 'number' }), earlier, {}],
    ['a question not answered last time, by the time before', question({}), [{ questions: [question({})], answers: {} }, ...earlier], { aaaaaa: '网络优化' }],
    ['options, by their words', question({ kind: 'several', label: '衣服尺码', options: sizes(['x00001', 'x00002'], ['中号', '大号']) }), [{ questions: [before], answers: { dddddd: ['s00001', 'm00001'] } }], { aaaaaa: ['x00001'] }],
    ['options that are gone', question({ kind: 'several', label: '衣服尺码', options: sizes(['x00001', 'x00002'], ['特大号', '大号']) }), [{ questions: [before], answers: { dddddd: ['m00001'] } }], {}],
    ['a file', question({ kind: 'file' }), [{ questions: [question({ kind: 'file' })], answers: { aaaaaa: 'cloud://x/uploads/answer/a/b' } }], {}],
  ])('%s', (_what, asked, given, carried) => expect(carriedAnswers([asked], given)).toEqual(carried))

  test('one option of a choice', () => {
    const choice = (ids: readonly string[]) => question({ kind: 'choice', label: '用餐', options: sizes(ids, ['不忌口', '素食']) })
    expect(carriedAnswers([choice(['p00001', 'p00002'])], [{ questions: [choice(['q00001', 'q00002'])], answers: { aaaaaa: 'q00002' } }])).toEqual({ aaaaaa: 'p00002' })
  })
})

test('an invoice used twice is offered once', () => {
  const { email, ...rest } = invoice
  const other = { ...invoice, title: '别家' }
  expect(distinctInvoices([invoice, other, { email, ...rest }])).toEqual([invoice, other])
})
