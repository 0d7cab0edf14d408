import { identitiesOf, readStatement, type IncomingRow } from './bank-statement'
import type { Cell, SheetRow } from './sheet'

const today = '2026-11-22'

type Written = string | Cell
const sheet = (...rows: Written[][]): SheetRow[] =>
  rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cell => (typeof cell === 'string' ? { text: cell } : cell)) }))
const over = (text: string, cells: number): Cell[] => Array.from({ length: cells }, () => ({ text, merged: true }))

function read(rows: SheetRow[]) {
  const found = readStatement(rows, today)
  if (found.outcome !== 'read') throw new Error(JSON.stringify(found))
  return found.statement
}
const says = (rows: SheetRow[]) => {
  const found = readStatement(rows, today)
  return found.outcome === 'bad' ? found.bad : found
}

const incoming = (row: number, change: Partial<IncomingRow>): IncomingRow => ({ row, day: '2026-11-05', amount: 300_000, payer: '望州通信工程示例公司', remark: '', serial: '', balance: '', ...change })

/** Invented, each in the manner of another bank. */
describe('a statement is read', () => {
  test('with two columns of amounts, under four lines of heading, sums below', () => {
    const rows = sheet(
      over('河州示例银行对公账户交易明细', 8),
      ['账号', '6200 0000 0000 0005', '', '户名', '河州示例协会', '', '', ''],
      ['币种', '人民币', '', '期初余额', '10,000.00', '', '', ''],
      [],
      ['交易日期', '凭证号', '借方发生额', '贷方发生额', '余额', '对方户名', '摘要', '交易流水号'],
      ['2026-11-05', '', '', '3,000.00', '13,000.00', '望州通信工程示例公司', '2026年会费', 'H0001'],
      ['2026-11-06', '', '860.00', '', '12,140.00', '河州示例会议中心', '会场租金', 'H0002'],
      ['2026-11-07', '', '0.00', '5,000.00', '17,140.00', '临江通信工程示例公司', '会费', 'H0003'],
      ['合计', '', '860.00', '8,000.00', '', '', '', ''],
      over('打印时间：2026-11-22 10:00', 8),
    )
    expect(read(rows)).toEqual({
      incoming: [
        incoming(6, { remark: '2026年会费', serial: 'H0001', balance: '13000.00' }),
        incoming(8, { day: '2026-11-07', amount: 500_000, payer: '临江通信工程示例公司', remark: '会费', serial: 'H0003', balance: '17140.00' }),
      ],
      outgoing: 1,
      passedOver: [9, 10],
    })
  })

  test('with one column of amounts and a mark beside it, in another order, units and notes in the titles', () => {
    const rows = sheet(
      ['序号', '付款人名称', '交易金额（元）', '借贷标志', '记账日期', '用途', '附言', '账户余额（元）'],
      ['1', '望州通信工程示例公司', '3000', '贷', '20261105', '会费', '会费', '13000'],
      ['2', '河州示例会议中心', '860', '借', '20261106', '租金', '', '12140'],
    )
    expect(read(rows)).toEqual({ incoming: [incoming(2, { remark: '会费', balance: '13000' })], outgoing: 1, passedOver: [] })
  })

  test('with signs before the amounts and English beside the titles', () => {
    const rows = sheet(
      ['交易日期[ Transaction Date ]', '交易时间[ Transaction time ]', '交易金额[ Trade Amount ]', '交易后余额[ After-transaction balance ]', "付款人名称[ Payer's Name ]", "收款人名称[ Payee's Name ]", '用途[ Purpose ]', '交易附言[ Remark ]', '交易流水号[ Reference ]'],
      ['20261105', '14:03:22', '+3,000.00', '13,000.00', '望州通信工程示例公司', '河州示例协会', '会费', '2026年', '88123'],
      ['20261106', '09:10:00', '-860.00', '12,140.00', '河州示例协会', '河州示例会议中心', '租金', '', '88124'],
    )
    expect(read(rows)).toEqual({ incoming: [incoming(2, { remark: '会费 2026年', serial: '88123', balance: '13000.00' })], outgoing: 1, passedOver: [] })
  })

  test('with day and time in one column, income and expense in Chinese, titles broken over two lines', () => {
    const rows = sheet(
      ['交易时间', '收入\n金额', '支出\n金额', '账户余额', '对方账号', '对方户名', '交易用途'],
      ['2026年11月5日 14:03:22', '¥3,000.00', '-', '¥13,000.00', '62000', '望州通信工程示例公司', '会费'],
      ['2026年11月6日 09:10:00', '-', '¥860.00', '¥12,140.00', '62001', '河州示例会议中心', '租金'],
    )
    expect(read(rows)).toEqual({ incoming: [incoming(2, { remark: '会费', balance: '13000.00' })], outgoing: 1, passedOver: [] })
  })

  test('with titles over two rows, which come again on the second page, and full-width figures', () => {
    const titles = (above: boolean): Written[] => [{ text: '日期', merged: true }, ...(above ? over('发生额', 2) : ['借方', '贷方']), { text: '余额', merged: true }, { text: '收/付方名称', merged: true }, { text: '摘要', merged: true }]
    const rows = sheet(
      titles(true),
      titles(false),
      ['２０２６／１１／０５', '', '３，０００．００', '13000', '望州通信工程示例公司', '会费'],
      ['本页小计', '0.00', '3,000.00', '', '', ''],
      titles(true),
      titles(false),
      ['2026/11/6', '860', '', '12140', '河州示例会议中心', '租金'],
      ['累计', '860.00', '3,000.00', '', '', ''],
    )
    expect(read(rows)).toEqual({ incoming: [incoming(3, { remark: '会费', balance: '13000' })], outgoing: 1, passedOver: [4, 5, 6, 8] })
  })

  test('with letters for the sides, a currency, and cash that nobody is named for', () => {
    const rows = sheet(
      ['记账日', '币别', '收/支', '发生额', '对手户名', '备注', '主机流水号'],
      ['2026.11.05', 'CNY', 'C', '3000.00', '', '现金缴存 望州通信工程示例公司会费', '000017'],
      ['2026.11.06', 'CNY', 'D', '860.00', '河州示例会议中心', '', '000018'],
    )
    expect(read(rows).incoming).toEqual([incoming(2, { payer: '', remark: '现金缴存 望州通信工程示例公司会费', serial: '000017' })])
  })

  test('of which nothing came in', () => {
    const rows = sheet(['交易日期', '收入', '支出', '对方户名'], ['2026-11-06', '', '860', '河州示例会议中心'])
    expect(read(rows)).toEqual({ incoming: [], outgoing: 1, passedOver: [] })
  })

  test('without what nobody sees in a name', () => {
    const rows = sheet(['交易日期', '收入', '支出', '对方户名', '摘要'], ['2026-11-05', '3000', '', '\u200b望州通信\u0007工程示例公司 ', '会费\u202e'])
    expect(read(rows).incoming).toMatchObject([{ payer: expect.stringMatching(/^望州通信 ?工程示例公司$/), remark: '会费' }])
  })
})

describe('what is no statement', () => {
  test.each<[string, SheetRow[], object]>([
    ['an empty sheet', [], { outcome: 'no-header' }],
    ['a table of people', sheet(['姓名', '手机'], ['林若溪', '13800000527']), { outcome: 'no-header' }],
    ['titles in the twenty-first row', sheet(...Array.from({ length: 20 }, () => ['说明']), ['交易日期', '收入', '支出', '对方户名']), { outcome: 'no-header' }],
    ['titles alone', sheet(['交易日期', '收入', '支出', '对方户名'], []), { outcome: 'no-rows' }],
    ['no column of payers', sheet(['说明'], ['交易日期', '收入', '支出', '余额']), { outcome: 'lacking', row: 2, lacking: ['payer'] }],
    ['no column of days', sheet(['收入', '支出', '对方户名', '余额']), { outcome: 'lacking', row: 1, lacking: ['day'] }],
    ['expenses alone', sheet(['交易日期', '支出', '对方户名', '余额']), { outcome: 'lacking', row: 1, lacking: ['in'] }],
    ['amounts that do not say which way', sheet(['交易日期', '交易金额', '对方户名'], ['2026-11-05', '3000', '甲']), { outcome: 'lacking', row: 1, lacking: ['side'] }],
  ])('%s', (_, rows, told) => expect(readStatement(rows, today)).toEqual(told))
})

const titles = ['交易日期', '贷方发生额', '借方发生额', '对方户名', '币种']
test.each<[why: string, cells: Written[], says: RegExp]>([
  ['letters in an amount', ['2026-11-05', '3OOO', '', '甲'], /^“贷方发生额”里的 3OOO 不是金额/],
  ['a tenth of a fen', ['2026-11-05', '30.001', '', '甲'], /不到一分/],
  ['more than can be kept', ['2026-11-05', '999999999999', '', '甲'], /超出能记的数/],
  ['two days in a cell', ['2026-11-05 2026-11-06', '3000', '', '甲'], /两个日期：2026-11-05 2026-11-06/],
  ['no day', ['', '3000', '', '甲'], /没有交易日期/],
  ['a day that is none', ['2026-02-30', '3000', '', '甲'], /日期 2026-02-30 不认识/],
  ['a day to come', ['2026-11-23', '3000', '', '甲'], /还没有到/],
  ['a negative that came in', ['2026-11-05', '-3000', '', '甲'], /收入 -3000 是负数，多半是银行冲正/],
  ['both ways at once', ['2026-11-05', '3000', '20', '甲'], /收入和支出都有金额/],
  ['no amount', ['2026-11-05', '', '', '甲'], /没有金额/],
  ['dollars', ['2026-11-05', '3000', '', '甲', 'USD'], /币种是 USD/],
  ['a formula without a result', ['2026-11-05', { text: '', fault: 'formula' }, '', '甲'], /是公式，还没有结果/],
  ['an amount over two rows', ['2026-11-05', { text: '3000', merged: true }, '', '甲'], /合并的单元格/],
])('%s is bad', (_why, cells, words) => {
  const good = ['2026-11-04', '3000', '', '乙', '人民币']
  expect(says(sheet(titles, good, cells))).toEqual([{ row: 3, name: '甲', says: expect.arrayContaining([expect.stringMatching(words)]) }])
})

test('a mark that says neither way is bad, and so is every other row at once', () => {
  const rows = sheet(['交易日期', '金额', '借贷标志', '对方户名'], ['2026-11-05', '3000', '转', '甲'], ['2026-11-05', '-3000', '贷', '乙'], ['2026-11-05', '', '贷', '丙'])
  expect(says(rows)).toMatchObject([{ row: 2, says: [/借贷标志“转”不认识/] }, { row: 3, says: [/冲正/] }, { row: 4, says: [/没有金额/] }].map(({ row, says: [words] }) => ({ row, says: [expect.stringMatching(words!)] })))
})

describe('a row is known again', () => {
  const [one, other] = [incoming(2, { serial: 'H1' }), incoming(3, { serial: 'H2' })]

  test('by the bank’s number and its day, wherever it stands and whatever the balance is', () => {
    expect(identitiesOf([{ ...one, row: 40, balance: '1', remark: '另一种写法' }])).toEqual(identitiesOf([one]))
    expect(new Set(identitiesOf([one, other, { ...one, day: '2026-11-06' }])).size).toBe(3)
  })

  test('without a number by all it says', () => {
    const plain = incoming(2, { balance: '13000' })
    expect(identitiesOf([{ ...plain, row: 9 }])).toEqual(identitiesOf([plain]))
    const others = [{ balance: '16000' }, { remark: '会费' }, { payer: '甲' }, { amount: 1 }, { day: '2026-11-06' }].map(change => ({ ...plain, ...change }))
    expect(new Set(identitiesOf([plain, ...others])).size).toBe(6)
  })

  test('of two that say the same, each; and the first of them alone is the first', () => {
    const twin = incoming(2, {})
    const both = identitiesOf([twin, { ...twin, row: 3 }])
    expect(new Set(both).size).toBe(2)
    expect(identitiesOf([twin])).toEqual([both[0]])
  })
})
