import { findPeopleTitles, peopleColumns, readPeopleRows, type AskingPeople } from './people-sheet'
import type { Question } from './questions'
import type { Cell, SheetRow } from './sheet'

const plain = { hint: '', required: true, grades: [], when: null }
const options = (...labels: string[]) => labels.map((label, index) => ({ id: `option${index}`, label }))
const questions: Question[] = [
  { ...plain, id: 'lunch0', kind: 'choice', label: '午餐', options: options('清真', '素食', '不用') },
  { ...plain, id: 'halls0', kind: 'several', label: '分会场（可多选）', options: options('甲厅', '乙厅') },
  { ...plain, id: 'years0', kind: 'number', label: '从业年限', options: [] },
  { ...plain, id: 'birth0', kind: 'date', label: '到达日期', options: [] },
  { ...plain, id: 'proof0', kind: 'file', label: '证明材料', options: [] },
]
const everything: AskingPeople = {
  asks: ['department', 'remark', 'invoice'],
  rooms: [{ kind: 'shared' }],
  questions,
  eligibility: { certificate: { name: '上岗证', activityId: null } },
}

const row = (number: number, ...cells: (string | Cell)[]): SheetRow => ({ number, cells: cells.map(cell => (typeof cell === 'string' ? { text: cell } : cell)) })

/** Reads rows under the given titles. */
function read(titles: string[], ...rows: SheetRow[]) {
  const columns = peopleColumns(everything, true)
  const sheet = [row(1, ...titles), ...rows]
  return readPeopleRows(sheet, findPeopleTitles(sheet, columns)!, columns)
}

test('columns are what the activity asks, and no file', () => {
  const titles = (asking: AskingPeople, withUnit: boolean) => peopleColumns(asking, withUnit).map(({ title }) => title)
  expect(titles({ asks: [], rooms: [], questions: [], eligibility: { certificate: null } }, false)).toEqual(['姓名', '手机'])
  expect(titles(everything, true)).toEqual([
    '姓名', '手机', '单位', '部门职务', '住宿', '备注', '证书编号', '午餐', '分会场（可多选）', '从业年限', '到达日期',
    '发票类型', '发票抬头', '税号', '收票邮箱', '注册地址', '注册电话', '开户行', '账号',
  ])
})

test('titles are found under a heading, by other names and in another order', () => {
  const columns = peopleColumns(everything, false)
  const found = findPeopleTitles([row(1, '参训人员名单'), row(2, '序号', '手机号码：', '名 字*', '午餐')], columns)
  expect(found?.row).toBe(2)
  expect(found?.at.slice(0, 2)).toEqual([2, 1])
  expect(findPeopleTitles([row(1, '姓名', '性别')], columns)).toBeNull()
})

test('a question with the name of one of our columns has its own', () => {
  const columns = peopleColumns({ ...everything, questions: [{ ...plain, id: 'remark', kind: 'text', label: '备注', options: [] }] }, false)
  const sheet = [row(1, '姓名', '手机', '备注', '备注'), row(2, '林若溪', '13800000527', '素食', '第二个')]
  const [person] = readPeopleRows(sheet, findPeopleTitles(sheet, columns)!, columns)
  expect(person).toMatchObject({ answers: { remark: '素食', questions: { remark: '第二个' } }, says: [] })
})

test('a whole row is read, with what people write put right; empty rows and the example are nobody', () => {
  const titles = ['姓名', '手机', '单位', '住宿', '午餐', '分会场', '从业年限', '到达日期']
  expect(
    read(titles, row(2, '示例 林若溪', '13800000000'), row(3), row(4, ' 林若溪 ', '138 0000 0527', '河州 公司', '合住', '素食', '乙厅、甲厅', '１２', '2026/5/3')),
  ).toEqual([
    {
      row: 4,
      name: '林若溪',
      phone: '13800000527',
      unitName: '河州 公司',
      says: [],
      answers: {
        department: '', remark: '', certificate: '', invoice: null, room: 'shared',
        questions: { lunch0: 'option1', halls0: ['option1', 'option0'], years0: 12, birth0: '2026-05-03' },
      },
    },
  ])
})

test.each<[title: string, cell: string | Cell, says: string]>([
  ['午餐', '荤', '“午餐”没有“荤”这一项，可填：清真、素食、不用'],
  ['分会场', '甲厅，丙厅', '“分会场（可多选）”没有“丙厅”这一项，可填：甲厅、乙厅'],
  ['从业年限', '十年', '“从业年限”里填数字，“十年”不是'],
  ['到达日期', '2026-02-30', '“到达日期”里填日期，如 2026-05-14，“2026-02-30”不是'],
  ['住宿', '单间', '“住宿”没有“单间”这一项，可填：不住、合住'],
  ['部门职务', '长'.repeat(41), '“部门职务”有 41 字，最多 40 字'],
  ['备注', { text: '', fault: 'formula' }, '“备注”是公式，还没有结果；复制后选择性粘贴为数值'],
  ['发票类型', '收据', '“发票类型”没有“收据”这一项，可填：专票、普票'],
])('%s with %s is said', (title, cell, says) => {
  expect(read(['姓名', '手机', title], row(2, '林若溪', '13800000527', cell))[0]!.says).toEqual([says])
})

test('a merged name or phone is said in each of its rows', () => {
  const merged = { text: '林若溪', merged: true }
  const says = read(['姓名', '手机'], row(2, merged, '13800000527'), row(3, merged, '13800000528')).map(each => each.says)
  expect(says).toEqual(Array(2).fill(['“姓名”是合并的单元格；取消合并，每行各填各的']))
})

describe('invoices', () => {
  const titles = ['姓名', '手机', '抬头', '税号', '收票邮箱', '注册地址', '注册电话', '开户行', '账号']
  const person = ['林若溪', '13800000527']

  test('an ordinary one, and a special one where a bank is named', () => {
    const ordinary = read(titles, row(2, ...person, '河州公司', '91410000ma4000000e', 'a@example.com'))[0]!
    expect(ordinary).toMatchObject({ says: [], answers: { invoice: { type: 'ordinary', taxpayerNumber: '91410000MA4000000E' } } })
    const special = read(titles, row(2, ...person, '河州公司', '91410000MA4000000E', 'a@example.com', '人民路', '0371-0000000', '河州银行', '６２０-０００００'))[0]!
    expect(special).toMatchObject({ says: [], answers: { invoice: { type: 'special', account: '620 00000' } } })
  })

  test('what is wrong or missing is said by its column', () => {
    const says = read(titles, row(2, ...person, '河州公司', '91410000MA4000000F', ''))[0]!.says
    expect(says).toHaveLength(2)
    expect(says[0]).toMatch(/^“税号”/)
    expect(says[1]).toBe('“收票邮箱”填写收发票的邮箱')
  })
})
