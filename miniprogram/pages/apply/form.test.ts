import { applyForm, applyProblems, submission } from './form'

const form = {
  ...applyForm(null),
  name: '河州星桥示例公司',
  creditCode: '9199 0100 ma0x 7k2h 41',
  region: '河州市',
  address: '河州市滨江路 8 号',
  business: '通信线路维护',
  licence: 'cloud://x/uploads/licence/1/2',
  personName: '温知夏',
  phone: '138 0000 7771',
}
const all = { hasPicture: true, isMember: false }

test('an empty form asks for everything, the picture first', () =>
  expect(applyProblems(applyForm(null), { hasPicture: false, isMember: false }).map(({ field }) => field)).toEqual([
    'licence', 'name', 'creditCode', 'region', 'address', 'business', 'personName', 'phone',
  ]))

test('a whole form has no problems; a member is not asked who they are', () => {
  expect(applyProblems(form, all)).toEqual([])
  expect(applyProblems({ ...form, personName: '', phone: '' }, { ...all, isMember: true })).toEqual([])
})

test.each([
  ['91990100MA0X7K2H4', '少 1 位，应为 18 位'],
  ['91990100MA0X7K2H4Q', '有一位对不上，照营业执照核对一遍'],
  ['9199O100MA0X7K2H41', '第 5 位“O”不会出现在信用代码里，看看是不是 0'],
])('the code %s: %s', (creditCode, problem) => expect(applyProblems({ ...form, creditCode }, all)).toEqual([{ field: 'creditCode', problem }]))

test('code and phone are sent as they are stored, however they were typed', () => {
  expect(submission(form, null)).toMatchObject({ creditCode: '91990100MA0X7K2H41', person: { name: '温知夏', phone: '13800007771', proof: '' } })
  expect(submission(form, { name: '林若溪', phone: '13800000527' })).toMatchObject({ person: { name: '林若溪', phone: '13800000527' } })
})
