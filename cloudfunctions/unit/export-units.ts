import { unit } from '../../shared/contract/unit'
import { dateKey } from '../../shared/domain/instant'
import { unitColumns, type UnitColumn } from '../../shared/domain/unit-sheet'
import { gradeNames, stateNames } from '../../shared/domain/unit-words'
import { _ } from '../_kit/cloud'
import type { Collection } from '../_kit/collection'
import type { MemberDocument, UnitDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

/** What the platform gives at once. */
const most = 1_000

/** The columns that `import` reads, then those that say how the unit stands. */
const titles = [...Object.values(unitColumns).map(({ title }) => title), '状态', '信息员', '发票抬头', '发票税号', '收票邮箱']

export const exportUnits = useCase(unit.calls.export, async ({ db, now }) => {
  const acting = _.or([{ contact: true }, { roles: 'officer' }]) as unknown as Record<string, unknown>
  const [units, people] = await Promise.all([all(db.units, {}), all(db.members, acting)])
  const byUnit = new Map<string, MemberDocument[]>()
  for (const person of people) byUnit.set(person.unitId, [...(byUnit.get(person.unitId) ?? []), person])

  const { default: Workbook } = await import('exceljs/lib/doc/workbook')
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('会员单位', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = titles.map((header, index) => ({ header, width: index === 0 ? 32 : 20 }))
  sheet.getRow(1).font = { bold: true }
  const sorted = units.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const each of sorted) sheet.addRow(cellsOf(each, byUnit.get(each._id) ?? []))

  const bytes = await workbook.xlsx.writeBuffer()
  return { name: `会员单位 ${dateKey(now.getTime())}.xlsx`, base64: Buffer.from(bytes).toString('base64') }
})

async function all<D extends { _id: string }>(collection: Collection<D>, condition: Record<string, unknown>): Promise<D[]> {
  const found: D[] = []
  for (;;) {
    const page = await collection.query(condition, { orderBy: [['_id', 'asc']], limit: most, skip: found.length })
    found.push(...page)
    if (page.length < most) return found
  }
}

function cellsOf(each: UnitDocument, people: readonly MemberDocument[]): string[] {
  // Two contacts cannot stand in one row that is to be read again: the first does.
  const contact = people.find(person => person.contact)
  const read: Record<UnitColumn, string> = {
    name: each.name,
    creditCode: each.creditCode,
    grade: gradeNames[each.grade],
    term: each.grades.at(-1)?.term ?? '',
    region: each.region,
    address: each.address,
    contact: contact?.name ?? '',
    phone: contact?.phone ?? '',
  }
  const officers = each.officers.map(id => people.find(({ _id }) => _id === id)?.name ?? '')
  const { title = '', taxpayerNumber = '', email = '' } = each.invoice ?? {}
  return [...Object.values(read), stateNames[each.state], officers.join('、'), title, taxpayerNumber, email]
}
