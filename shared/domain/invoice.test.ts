import { checkCharacter } from './credit-code'
import { invoiceProblems, type InvoiceDraft } from './invoice'

const front = '91000000HEXH0U000'
const ordinary: InvoiceDraft = {
  type: 'ordinary', title: '河州通信有限公司', taxpayerNumber: front + checkCharacter(front), email: 'invoice@example.com',
}
const special: InvoiceDraft = {
  ...ordinary, type: 'special', address: '河州市示例路 1 号', phone: '0371-00000000', bank: '示例银行河州支行', account: '0000 0000 0000 0000',
}

test('complete details have no problems', () => {
  expect(invoiceProblems(ordinary)).toEqual([])
  expect(invoiceProblems(special)).toEqual([])
})

test.each<[keyof InvoiceDraft, string, string]>([
  ['title',          ' ',             '填写发票抬头，一般是单位全称'],
  ['taxpayerNumber', front,           '少 1 位，应为 18 位'],
  ['address',        '',              '填写注册地址'],
  ['phone',          '',              '填写注册电话'],
  ['phone',          '总机',          '电话只有数字和区号间的短横，如 0371-00000000'],
  ['bank',           '',              '填写开户银行，写到支行'],
  ['account',        '',              '填写银行账号'],
  ['account',        '0000a',         '账号是 6 位以上的数字'],
  ['email',          '',              '填写收发票的邮箱'],
  ['email',          'invoice@local', '邮箱少了“@”或后缀，如 name@example.com'],
])('%s %j', (field, text, problem) => {
  expect(invoiceProblems({ ...special, [field]: text })).toEqual([{ field, problem }])
})

test('problems come in the order of the form', () => {
  const empty: InvoiceDraft = { type: 'special', title: '', taxpayerNumber: '', email: '' }
  expect(invoiceProblems(empty).map(({ field }) => field))
    .toEqual(['title', 'taxpayerNumber', 'address', 'phone', 'bank', 'account', 'email'])
})

test('an ordinary invoice asks for nothing of a special one', () => {
  expect(invoiceProblems({ ...ordinary, address: '', bank: '' })).toEqual([])
})
