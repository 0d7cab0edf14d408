import { plainPlan } from '../../../shared/domain/plain-plan'
import { countOf, draftFrom, fieldProblems, newDraft, personOf, saysOf, type Asking } from './draft'

const unit = { unitId: '000000000001', unitName: '河州移动示例公司', grade: 'director' as const }
const question = { id: 'aaaaaa', kind: 'number' as const, label: '年限', hint: '', required: true, options: [], grades: [], when: null }
const asking: Asking = { ...plainPlan, asks: ['department', 'invoice'], rooms: [], questions: [question] }
const answers = { department: '客服部', room: 'none' as const, remark: '', invoice: null, questions: { aaaaaa: 3 }, certificate: '' }
const fromSheet = (row: number, rest: object = {}) =>
  draftFrom({ row, name: '林若溪', phone: '13800000527', unitId: unit.unitId, unitName: unit.unitName, grade: 'director', answers, says: [], ...rest })

test('a new person is the next of the list, and lacks name, phone and what is asked', () => {
  const draft = newDraft([fromSheet(7)], unit)
  expect(draft.row).toBe(8)
  expect(saysOf(draft, [draft], asking)).toEqual(['填写姓名', '填写手机号，11 位', '“年限”这里填数字'])
})

test('a row of a workbook is as complete as it says', () => {
  const draft = fromSheet(2)
  expect(countOf(fieldProblems(draft, [draft], asking))).toBe(0)
  expect(personOf(draft, asking, null)).toEqual({ row: 2, name: '林若溪', phone: '13800000527', unitId: unit.unitId, answers })
})

test('what the function said stands before what is found here', () => {
  const draft = fromSheet(2, { says: ['没有叫“河州”的会员单位'], unitId: null })
  expect(saysOf(draft, [draft], asking)).toEqual(['没有叫“河州”的会员单位'])
  expect(saysOf({ ...draft, says: [] }, [draft], asking)).toEqual(['选择单位'])
})

test('two with one phone are found', () => {
  const two = [fromSheet(2), fromSheet(5)]
  expect(saysOf(two[0]!, two, asking)).toEqual(['与第 5 行的手机相同，留一行，或改对'])
})

test('one invoice serves all whose own is not known', () => {
  const shared = { type: 'ordinary' as const, title: '河州', taxpayerNumber: '91410000MA4000000E', email: 'a@example.com' }
  const own = { ...shared, title: '自己的' }
  expect(personOf(fromSheet(2), asking, shared).answers.invoice).toEqual(shared)
  expect(personOf(fromSheet(2, { answers: { ...answers, invoice: own } }), asking, shared).answers.invoice).toEqual(own)
})
