import { checkCharacter } from './credit-code'
import type { Cell, SheetRow } from './sheet'
import { findTitles, readUnitRows } from './unit-sheet'

const stem = '91990100MA0X7K2H4'
const code = stem + checkCharacter(stem)

type Written = string | Cell
const row = (number: number, ...cells: Written[]): SheetRow => ({
  number,
  cells: cells.map(cell => (typeof cell === 'string' ? { text: cell } : cell)),
})
const titles = row(1, '单位名称', '统一社会信用代码', '会员级别', '届次', '地区', '地址', '联络人', '联络人手机')
const read = (...rows: SheetRow[]) => readUnitRows([titles, ...rows], findTitles([titles])!, '5')

describe('titles', () => {
  test('are found under a heading, by other names and in another order', () => {
    const heading = row(1, { text: '河州省通信行业协会会员单位名录', merged: true })
    const found = findTitles([heading, row(2, '序号', '级 别', '企业名称 *', '信用代码（18 位）', '联系电话：')])
    expect(found).toEqual({ row: 2, at: { grade: 1, name: 2, creditCode: 3, phone: 4 } })
  })

  test.each([
    ['a heading alone', row(1, '单位名称')],
    ['another table', row(1, '姓名', '手机')],
    ['nothing', row(1)],
  ])('are not %s', (_name, only) => expect(findTitles([only])).toBeNull())

  test('are not looked for below the tenth row', () => {
    const before = Array.from({ length: 10 }, (_, index) => row(index + 1, '说明'))
    expect(findTitles([...before, { ...titles, number: 11 }])).toBeNull()
  })
})

test('a whole row is read, with what people write put right', () => {
  const { drafts, bad } = read(row(2, ' 河州移动  示例公司 ', code.toLowerCase(), '理事单位', '第 6 届', '河州市', '人民路', '林若溪', '138 0000 0527'))
  expect(bad).toEqual([])
  expect(drafts).toEqual([
    { row: 2, name: '河州移动 示例公司', creditCode: code, grade: 'director', term: '第六届', region: '河州市', address: '人民路', contact: '林若溪', phone: '13800000527' },
  ])
})

test('a row may leave out all but the name; the term is then the one asked for', () => {
  expect(read(row(2, '甲公司')).drafts).toMatchObject([{ name: '甲公司', creditCode: '', grade: null, term: '第五届', contact: '' }])
})

test('rows with nothing in them are passed over', () => {
  expect(read(row(2), row(3, '', ' ', ''), row(4, '甲公司')).drafts).toHaveLength(1)
})

test('a region over several rows belongs to each of them', () => {
  const region = { text: '河州市', merged: true }
  expect(read(row(2, '甲公司', '', '', '', region), row(3, '乙公司', '', '', '', region)).drafts.map(each => each.region)).toEqual(['河州市', '河州市'])
})

test.each<[why: string, cells: Written[], says: string | RegExp]>([
  ['no name', ['', code, '会员'], '缺单位名称'],
  ['a name over two rows', [{ text: '甲公司', merged: true }], /“单位名称”是合并的单元格/],
  ['a code over two rows', ['甲公司', { text: code, merged: true }], /“统一社会信用代码”是合并的单元格/],
  ['a name of 61 characters', ['长'.repeat(61)], '“单位名称”有 61 字，最多 60 字'],
  ['a code one short', ['甲公司', code.slice(1)], '信用代码：少 1 位，应为 18 位'],
  ['a wrong check digit', ['甲公司', stem + (checkCharacter(stem) === '0' ? '1' : '0')], '信用代码：有一位对不上，照营业执照核对一遍'],
  ['a letter that codes have not', ['甲公司', `O${code.slice(1)}`], /信用代码 第 1 位“O”/],
  ['a code that became a number', ['甲公司', { text: '9.1E+17', fault: 'number' }], /被表格当成数字/],
  ['a formula without a result', [{ text: '', fault: 'formula' }, '', '会员'], /“单位名称”是公式，还没有结果/],
  ['a formula that failed', ['甲公司', { text: '#REF!', fault: 'error' }], /“统一社会信用代码”里的公式出错/],
  ['a grade of another association', ['甲公司', '', '副会长'], /级别“副会长”不认识/],
  ['half a person: no phone', ['甲公司', '', '', '', '', '', '林若溪'], '有联络人，缺手机'],
  ['half a person: no name', ['甲公司', '', '', '', '', '', '', '13800000527'], '有手机，缺联络人姓名'],
  ['a phone of ten digits', ['甲公司', '', '', '', '', '', '林若溪', '1380000052'], '联络人手机：少 1 位，应为 11 位'],
  ['a sign that nobody sees', ['甲\u0007公司'], /看不见的控制符/],
])('%s is bad', (_why, cells, says) => {
  const { drafts, bad } = read(row(7, ...cells))
  expect(drafts).toEqual([])
  expect(bad).toEqual([{ row: 7, name: expect.any(String) as string, says: [expect.stringMatching(says) as string] }])
})

test('all that is wrong with a row is said at once', () => {
  expect(read(row(2, '', '12', '副会长', '', '', '', '林若溪')).bad[0]!.says).toHaveLength(4)
})
