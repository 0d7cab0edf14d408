import { unit } from '../../shared/contract/unit'
import { dateKey } from '../../shared/domain/instant'
import { unitColumns, type UnitColumn } from '../../shared/domain/unit-sheet'
import { gradeNames, stateNames } from '../../shared/domain/unit-words'
import { _ } from '../_kit/cloud'
import type { MemberDocument, UnitDocument } from '../_kit/documents'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'

/** The columns that `import` reads, then those that say how the unit stands. */
const titles = [...Object.values(unitColumns).map(({ title }) => title), '状态', '信息员', '发票抬头', '发票税号', '收票邮箱']

export const exportUnits = useCase(unit.calls.export, async ({ db, now }) => {
  const acting = _.or([{ contact: true }, { roles: 'officer' }]) as unknown as Record<string, unknown>
  const [units, people] = await Promise.all([readAll(db.units, {}), readAll(db.members, acting)])
  const byUnit = new Map<string, MemberDocument[]>()
  for (const person of people) byUnit.set(person.unitId, [...(byUnit.get(person.unitId) ?? []), person])

  const sorted = units.sort((a, b) => (a.name < b.name ? -1 : 1))
  const base64 = await writeWorkbook([
    {
      name: '会员单位',
      columns: titles.map((title, index) => ({ title, width: index === 0 ? 32 : 20 })),
      rows: sorted.map(each => cellsOf(each, byUnit.get(each._id) ?? [])),
    },
  ])
  return { name: `会员单位 ${dateKey(now.getTime())}.xlsx`, base64 }
})

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
