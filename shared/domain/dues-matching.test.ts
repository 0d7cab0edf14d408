import fc from 'fast-check'
import { placeOn, placeRows, type Ground, type OpenBill, type UnplacedRow } from './dues-matching'
import { parseLocal } from './instant'
import { plainName } from './payer-name'

const unit = (id: string, name: string) => ({ id, name })
const bill = (unitId: string, year: string, amount: number, paid = 0): OpenBill =>
  ({ id: `${year}-${unitId}`, unitId, year, amount, paid, status: 'open', dueBy: parseLocal(`${year}-07-01 00:00`) })

const units = [
  unit('wangzhou', '望州通信工程示例公司'),
  unit('linjiang', '临江数据科技有限公司'),
  unit('linjiang2', '临江数据科技股份有限公司'),
  unit('yunling', '云岭光电设备示例公司'),
  unit('qingshi', '青石信息服务示例公司'),
]
const bills = [
  bill('wangzhou', '2026', 300_000),
  bill('linjiang', '2026', 500_000),
  bill('linjiang2', '2026', 500_000),
  bill('yunling', '2026', 300_000),
  bill('yunling', '2025', 300_000, 100_000),
]
const ground: Ground = { units, bills, payers: [{ payer: plainName('河州代缴服务有限公司'), unitId: 'yunling' }] }

const row = (change: Partial<UnplacedRow>): UnplacedRow => ({ id: 'row', day: '2026-11-05', amount: 300_000, payer: '', remark: '', alike: false, ...change })
const place = (change: Partial<UnplacedRow>, on: Ground = ground) => placeRows([row(change)], on)[0]!

test.each<[what: string, row: Partial<UnplacedRow>, first: object | undefined, why: RegExp]>([
  ['its own name and the whole bill', { payer: '望州通信工程示例公司' }, { unitId: 'wangzhou', found: 'name', fit: 'all', certain: true, left: 0 }, /户名与单位名称相同 正好缴清 2026 年$/],
  ['a name of another width', { payer: '望州通信 工程（示例）公司', amount: 300_000 }, { unitId: 'wangzhou', certain: true }, /户名与单位名称相同/],
  ['who paid for it before, and the oldest year', { payer: '河州代缴服务有限公司', amount: 200_000 }, { unitId: 'yunling', found: 'known', fit: 'oldest', certain: true, parts: [{ year: '2025', amount: 200_000 }] }, /以前为它缴过 正好缴清 2025 年，后面的还欠/],
  ['two years at once', { payer: '云岭光电设备示例公司', amount: 500_000 }, { fit: 'all', certain: true, parts: [{ year: '2025', amount: 200_000 }, { year: '2026', amount: 300_000 }] }, /正好缴清 2025、2026 年/],
  ['a part of the oldest', { payer: '云岭光电设备示例公司', amount: 150_000 }, { fit: 'part', certain: false, parts: [{ year: '2025', amount: 150_000 }] }, /2025 年缴了一部分，还差 500 元/],
  ['this year’s, while last year’s is open', { payer: '云岭光电设备示例公司', amount: 300_000, remark: '2026年会费' }, { fit: 'part', certain: false, parts: [{ year: '2025', amount: 200_000 }, { year: '2026', amount: 100_000 }] }, /2026 年缴了一部分/],
  ['a year that is not open', { payer: '望州通信工程示例公司', remark: '2027年会费' }, { fit: 'all', certain: false }, /摘要写的是 2027 年/],
  ['a span of years', { payer: '云岭光电设备示例公司', amount: 500_000, remark: '2025-2026年度会费' }, { certain: true }, /正好缴清/],
  ['more than is open', { payer: '望州通信工程示例公司', amount: 350_000 }, { fit: 'above', certain: false, left: 50_000 }, /比未缴的多 500 元/],
  ['nothing open', { payer: '青石信息服务示例公司' }, { unitId: 'qingshi', fit: 'nothing-open', certain: false, parts: [], left: 300_000 }, /没有未缴的会费/],
  ['a name of another legal form, with the true one beside it', { payer: '临江数据科技有限责任公司', amount: 500_000 }, { unitId: 'linjiang', found: 'name', certain: true }, /户名与单位名称相同/],
  ['a name that only lacks the form', { payer: '望州通信工程示例有限公司' }, { unitId: 'wangzhou', found: 'core', certain: false }, /户名只差公司形式/],
  ['a branch', { payer: '望州通信工程示例公司第二分公司' }, { unitId: 'wangzhou', found: 'branch', certain: false }, /下属机构/],
  ['a person who writes for whom', { payer: '林若溪', remark: '代望州通信工程示例公司缴会费' }, { unitId: 'wangzhou', found: 'remark', certain: false }, /摘要里写着它的名称/],
  ['cash with a name in the remark', { payer: '', remark: '现金 望州通信工程示例' }, { unitId: 'wangzhou', found: 'remark' }, /摘要里/],
  ['an amount that only one owes', { payer: '林若溪', amount: 500_000 }, { unitId: 'yunling', found: 'amount', certain: false }, /只有它欠这个数/],
  ['nobody’s name and nobody’s amount', { payer: '林若溪', amount: 123 }, undefined, /^$/],
  ['its own name, and another’s in the remark', { payer: '望州通信工程示例公司', remark: '代云岭光电设备示例公司缴会费' }, { unitId: 'wangzhou', certain: false }, /摘要写的是云岭光电设备示例公司/],
  ['its own name for a course', { payer: '望州通信工程示例公司', remark: '培训费' }, { unitId: 'wangzhou', certain: false }, /摘要写着“培训费”/],
  ['a row like one of another import', { payer: '望州通信工程示例公司', alike: true }, { unitId: 'wangzhou', certain: false }, /同日同额同户名/],
])('%s', (_, change, first, why) => {
  // With one owing 500,000 alone, an amount can point to somebody.
  const alone = { ...ground, bills: bills.filter(({ unitId }) => !unitId.startsWith('linjiang')) }
  const { placings } = place(change, change.payer === '林若溪' ? alone : ground)
  if (!first) return expect(placings).toEqual([])
  expect(placings[0]).toMatchObject(first)
  expect(placings[0]!.why.join(' ')).toMatch(why)
})

test('who is ambiguous is proposed with all, and is not certain', () => {
  const payers = ['wangzhou', 'yunling'].map(unitId => ({ payer: plainName('河州代缴服务有限公司'), unitId }))
  const { placings } = place({ payer: '河州代缴服务有限公司' }, { ...ground, payers })
  expect(placings.map(({ unitId, certain }) => [unitId, certain])).toEqual([['wangzhou', false], ['yunling', false]])
  expect(placings[0]!.why.join(' ')).toMatch(/也可能是云岭光电设备示例公司/)
})

test('of two companies with one core both are proposed, the one of that very name first', () => {
  const { placings } = place({ payer: '临江数据科技股份有限公司', amount: 500_000 })
  expect(placings.map(({ unitId, certain }) => [unitId, certain])).toEqual([['linjiang2', true], ['linjiang', false]])
})

test('of two rows that pay one bill the earlier is certain', () => {
  const [late, early] = placeRows([row({ id: 'late', day: '2026-11-09', payer: '望州通信工程示例公司' }), row({ id: 'early', payer: '望州通信工程示例公司' })], ground)
  expect([late!.rowId, late!.placings[0]!.certain, early!.placings[0]!.certain]).toEqual(['late', false, true])
  expect(late!.placings[0]!.why.join(' ')).toMatch(/前面还有一笔/)
})

test.each([['活期结息', '摘要写着“结息”'], ['高级班培训费', '摘要写着“培训费”'], ['会费退款说明', ''], ['会费', ''], ['', '']])('%j is perhaps no dues: %j', (remark, words) =>
  expect(place({ remark }).perhapsNot).toBe(words))

test('parts and what is left make the amount; no part is above what is open; certain ones pay whole bills', () => {
  const anyBill = fc.record({ year: fc.constantFrom('2023', '2024', '2025', '2026'), amount: fc.integer({ min: 0, max: 900 }), paid: fc.integer({ min: 0, max: 900 }) })
  fc.assert(
    fc.property(fc.uniqueArray(anyBill, { selector: ({ year }) => year, maxLength: 4 }), fc.integer({ min: 1, max: 3_000 }), (drawn, amount) => {
      const owed = drawn.map(({ year, amount: asked, paid }) => bill('one', year, asked, Math.min(asked, paid)))
      const placing = placeOn({ amount, remark: '' }, unit('one', '望州通信工程示例公司'), 'name', { bills: owed })
      expect(placing.parts.reduce((sum, part) => sum + part.amount, placing.left)).toBe(amount)
      for (const part of placing.parts) expect(part.amount).toBeLessThanOrEqual(part.open)
      if (placing.certain) expect(placing.parts.every(part => part.amount === part.open) && placing.left === 0).toBe(true)
      expect(placing.parts.map(({ year }) => year)).toEqual(placing.parts.map(({ year }) => year).sort())
    }),
  )
})
