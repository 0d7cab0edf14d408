import { planImport, type KnownPerson, type KnownUnit } from './unit-import'
import type { UnitDraft } from './unit-sheet'

const draft = (overrides: Partial<UnitDraft> = {}): UnitDraft => ({
  row: 2, name: '甲公司', creditCode: '', grade: 'member', term: '第五届', region: '', address: '', contact: '', phone: '', ...overrides,
})
const unit = (overrides: Partial<KnownUnit> = {}): KnownUnit => ({
  id: 'u1', name: '甲公司', creditCode: 'A1', state: 'member', grades: [{ grade: 'member', term: '第五届' }], region: '河州市', address: '', ...overrides,
})
const person = (overrides: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'p1', name: '林若溪', phone: '13800000527', unitId: 'u1', unitName: '甲公司', standing: 'confirmed', contact: false, ...overrides,
})
const contact = { contact: '林若溪', phone: '13800000527' }

test.each<[what: string, UnitDraft, KnownUnit[], KnownPerson[], expected: object]>([
  ['a unit that nobody knows', draft(), [], [], { step: 'add', contact: null }],
  ['one with its contact', draft(contact), [], [], { step: 'add', contact: { step: 'enter' } }],
  ['a unit that is known as it is', draft(), [unit()], [], { step: 'same' }],
  ['what a row leaves empty stays', draft({ grade: null }), [unit()], [], { step: 'same' }],
  ['a code that was missing', draft({ creditCode: 'A1' }), [unit({ creditCode: '' })], [], { step: 'change', change: { creditCode: 'A1' } }],
  ['another region', draft({ region: '望州市' }), [unit()], [], { step: 'change', change: { region: '望州市' } }],
  ['another grade', draft({ grade: 'director' }), [unit()], [], { change: { grade: { grade: 'director', term: '第五届' } } }],
  ['the same grade for a new term', draft({ term: '第六届' }), [unit()], [], { change: { grade: { grade: 'member', term: '第六届' } } }],
  ['a contact of the unit’s people', draft(contact), [unit()], [person()], { step: 'change', contact: { step: 'name', personId: 'p1' } }],
  ['who is its contact already', draft(contact), [unit()], [person({ contact: true })], { step: 'same' }],
  ['a suspended unit', draft({ region: '望州市' }), [unit({ state: 'suspended' })], [], { step: 'change' }],
])('%s', (_what, row, units, people, expected) => {
  const { steps, bad } = planImport([row], units, people)
  expect(bad).toEqual([])
  expect(steps).toMatchObject([expected])
})

test('a change carries only what differs', () => {
  const { steps } = planImport([draft({ creditCode: 'A1', region: '河州市', address: '人民路' })], [unit()], [])
  expect(steps).toMatchObject([{ change: { address: '人民路' } }])
  expect(Object.keys((steps[0] as { change: object }).change)).toEqual(['address'])
})

test.each<[what: string, UnitDraft, KnownUnit[], KnownPerson[], says: RegExp]>([
  ['a new unit without a grade', draft({ grade: null }), [], [], /^新单位要写会员级别$/],
  ['a code of another unit', draft({ name: '乙公司', creditCode: 'A1' }), [unit()], [], /^这个信用代码已登记给“甲公司”/],
  ['another code than on record', draft({ creditCode: 'B2' }), [unit()], [], /^登记的信用代码是 A1/],
  ['a unit that left', draft(), [unit({ state: 'left' })], [], /^这家单位已退会/],
  ['a unit that applies', draft(), [unit({ state: 'applying' })], [], /^这家单位正在申请入会/],
  ['a phone of another unit’s person', draft(contact), [unit()], [person({ unitId: 'u2', unitName: '乙公司' })], /^手机 138\*\*\*\*0527 是“乙公司”的 林若溪/],
  ['a phone of a person, for a new unit', draft({ ...contact, name: '丙公司' }), [unit()], [person()], /^手机 138\*\*\*\*0527 是“甲公司”的 林若溪/],
  ['a phone under another name', draft(contact), [unit()], [person({ name: '陆知微' })], /^手机 138\*\*\*\*0527 登记的姓名是 陆知微/],
  ['a person whom the unit declined', draft(contact), [unit()], [person({ standing: 'declined' })], /没有得到单位确认/],
])('%s is bad', (_what, row, units, people, says) => {
  const { steps, bad } = planImport([row], units, people)
  expect(steps).toEqual([])
  expect(bad).toEqual([{ row: 2, name: row.name, says: [expect.stringMatching(says) as string] }])
})

test('two rows that claim one code, one name or one phone are both bad, and name each other', () => {
  const rows = [
    draft({ row: 2, name: '甲公司', creditCode: 'C3' }),
    draft({ row: 3, name: '乙公司', creditCode: 'C3' }),
    draft({ row: 4, name: '丙公司', ...contact }),
    draft({ row: 5, name: '丙公司', ...contact }),
    draft({ row: 6, name: '丁公司' }),
  ]
  const { steps, bad } = planImport(rows, [], [])
  expect(steps).toMatchObject([{ draft: { name: '丁公司' } }])
  expect(bad.map(({ row, says }) => [row, ...says])).toEqual([
    [2, '与第 3 行的信用代码相同；留一行，或改对'],
    [3, '与第 2 行的信用代码相同；留一行，或改对'],
    [4, '与第 5 行的名称相同；留一行，或改对', '与第 5 行的联络人手机相同；留一行，或改对'],
    [5, '与第 4 行的名称相同；留一行，或改对', '与第 4 行的联络人手机相同；留一行，或改对'],
  ])
})
