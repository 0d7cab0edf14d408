import type { Standing, UnitGrade, UnitState } from '../contract/member'
import { maskPhone } from './phone'
import type { BadRow } from './sheet'
import { isSameGrade } from './unit-rules'
import type { UnitDraft } from './unit-sheet'

/** A unit on record that a row may be about. */
export interface KnownUnit {
  id: string
  name: string
  creditCode: string
  state: UnitState
  grades: readonly { grade: UnitGrade; term: string }[]
  region: string
  address: string
}

/** A person on record whose phone a row names. */
export interface KnownPerson {
  id: string
  name: string
  phone: string
  unitId: string
  unitName: string
  standing: Standing
  contact: boolean
}

/** What the row's contact needs: a record, to be named, or nothing. */
export type ContactStep = { step: 'enter' } | { step: 'name'; personId: string } | null

export type UnitStep =
  | { step: 'add'; draft: UnitDraft & { grade: UnitGrade }; contact: ContactStep }
  | { step: 'change'; unitId: string; draft: UnitDraft; change: UnitChange; contact: ContactStep }
  | { step: 'same'; draft: UnitDraft }

/** Only what the row says and the record does not. */
export interface UnitChange {
  creditCode?: string
  region?: string
  address?: string
  grade?: { grade: UnitGrade; term: string }
}

/**
 * What each row would do to what is on record.
 *
 * @returns a step for every good row, and every bad one with all that is wrong with it
 */
export function planImport(drafts: readonly UnitDraft[], units: readonly KnownUnit[], people: readonly KnownPerson[]) {
  const steps: UnitStep[] = []
  const bad: BadRow[] = []
  const twins = twinsAmong(drafts)
  for (const draft of drafts) {
    const says = twins(draft)
    const unit = units.find(({ name }) => name === draft.name)
    const holder = draft.creditCode && units.find(({ creditCode }) => creditCode === draft.creditCode)
    const person = people.find(({ phone }) => draft.phone !== '' && phone === draft.phone)

    if (holder && holder !== unit) says.push(`这个信用代码已登记给“${holder.name}”；是同一家改了名的，先到单位页改名`)
    if (unit) says.push(...againstUnit(draft, unit))
    if (!unit && !draft.grade) says.push('新单位要写会员级别')
    if (person) says.push(...againstPerson(draft, person, unit))

    if (says.length > 0) bad.push({ row: draft.row, name: draft.name, says })
    else steps.push(stepFor(draft, unit, contactStep(draft, person)))
  }
  return { steps, bad }
}

function stepFor(draft: UnitDraft, unit: KnownUnit | undefined, contact: ContactStep): UnitStep {
  if (!unit) return { step: 'add', draft: { ...draft, grade: draft.grade! }, contact }
  const change = changeOf(draft, unit)
  const nothing = Object.keys(change).length === 0 && contact === null
  return nothing ? { step: 'same', draft } : { step: 'change', unitId: unit.id, draft, change, contact }
}

function changeOf({ creditCode, region, address, grade, term }: UnitDraft, unit: KnownUnit): UnitChange {
  return {
    ...(creditCode && creditCode !== unit.creditCode && { creditCode }),
    ...(region && region !== unit.region && { region }),
    ...(address && address !== unit.address && { address }),
    ...(grade && !isSameGrade(unit.grades, { grade, term }) && { grade: { grade, term } }),
  }
}

const stateWords = { applying: '这家单位正在申请入会；在入会申请里办', left: '这家单位已退会；先在单位页恢复会籍' } as const

function againstUnit(draft: UnitDraft, unit: KnownUnit): string[] {
  const says: string[] = []
  if (unit.state === 'applying' || unit.state === 'left') says.push(stateWords[unit.state])
  if (draft.creditCode && unit.creditCode && draft.creditCode !== unit.creditCode) {
    says.push(`登记的信用代码是 ${unit.creditCode}，与这一行不同；核对后再导入`)
  }
  return says
}

function againstPerson({ contact }: UnitDraft, person: KnownPerson, unit: KnownUnit | undefined): string[] {
  const phone = maskPhone(person.phone)
  if (person.unitId !== unit?.id) return [`手机 ${phone} 是“${person.unitName}”的 ${person.name}；请本人先改单位，或换一位联络人`]
  if (person.name !== contact) return [`手机 ${phone} 登记的姓名是 ${person.name}，与这一行不同；核对后再导入`]
  if (person.standing === 'declined') return [`${person.name} 没有得到单位确认；先在人员里确认`]
  return []
}

function contactStep({ contact }: UnitDraft, person: KnownPerson | undefined): ContactStep {
  if (!contact) return null
  if (!person) return { step: 'enter' }
  return person.contact ? null : { step: 'name', personId: person.id }
}

/** Rows that claim one name, one code or one phone: each names the first of the others. */
function twinsAmong(drafts: readonly UnitDraft[]) {
  const keys = [['name', '名称'], ['creditCode', '信用代码'], ['phone', '联络人手机']] as const
  const rowsBy = keys.map(([key]) => {
    const rows = new Map<string, number[]>()
    for (const draft of drafts) if (draft[key]) rows.set(draft[key], [...(rows.get(draft[key]) ?? []), draft.row])
    return rows
  })
  return (draft: UnitDraft): string[] =>
    keys.flatMap(([key, words], index) => {
      const other = rowsBy[index]!.get(draft[key])?.find(row => row !== draft.row)
      return other === undefined ? [] : [`与第 ${other} 行的${words}相同；留一行，或改对`]
    })
}
