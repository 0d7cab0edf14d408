import type { Standing } from '../contract/member'
import type { Ineligibility } from './eligibility'
import { maskPhone, phoneProblem } from './phone'
import { whyRefused, type RefusalReason, type RegistrationStatus, type RegistrationWindow } from './registration-rules'

/**
 * People that one call registers: each costs a round trip or two of one transaction, within the function's time.
 * A unit's contact registers a hundred at most.
 */
export const mostEnrolled = { contact: 100, staff: 300 } as const

/** Who is to be registered, as far as the rule asks. */
export interface Named {
  row: number
  name: string
  phone: string
}

/** Who is on record under the phone. */
export interface Found {
  name: string
  unitId: string
  unitName: string
  standing: Standing
}

/** Why nobody can be registered by others now. Staff add people also before and after the time for it. */
export function whyNotEnrolled(activity: RegistrationWindow & { forTeams: boolean }, by: 'contact' | 'staff', now: number): RefusalReason | 'teams-only' | null {
  const reason = whyRefused(activity, now)
  if (reason && !(by === 'staff' && (reason === 'closed' || reason === 'not-open-yet'))) return reason
  return activity.forTeams ? 'teams-only' : null
}

/**
 * What stands against a row as such: what is missing in it, and that its phone is somebody else's.
 *
 * @param all the rows of the same call
 * @param found who has the phone; null where nobody is on record with it
 * @param unitId of the unit that the person is registered for; null where the row names none
 * @param seesAll whether the reader may know of people of other units
 */
export function rowProblems(row: Named, all: readonly Named[], found: Found | null, unitId: string | null, seesAll: boolean): string[] {
  const says: string[] = []
  if (row.name === '') says.push('缺姓名')
  if (row.name.length > 20) says.push(`姓名有 ${row.name.length} 字，最多 20 字`)
  const problem = row.phone === '' ? '缺手机' : phoneProblem(row.phone)
  if (problem) return [...says, row.phone === '' ? problem : `手机${/^[少多]/.test(problem) ? '' : '：'}${problem}`]

  const twin = all.find(other => other.phone === row.phone && other.row !== row.row)
  if (twin) says.push(`与第 ${twin.row} 行的手机相同，留一行，或改对`)
  if (!found) return unitId ? says : [...says, '缺单位']

  const phone = maskPhone(row.phone)
  if (unitId && found.unitId !== unitId) {
    says.push(seesAll ? `手机 ${phone} 是“${found.unitName}”的${found.name}，核对单位` : `手机 ${phone} 登记在别的单位，可请本人先改单位，或自己报名`)
  } else if (found.name !== row.name && row.name !== '') {
    says.push(`手机 ${phone} 登记的姓名是${found.name}，核对后再报`)
  } else if (found.standing === 'declined') {
    says.push('单位没有确认这个人，先在人员里确认')
  }
  return says
}

/** Why somebody who is registered by others may not come. */
export const ineligibleWords: Readonly<Record<Ineligibility, string>> = {
  'awaiting-unit': '单位还没有确认这个人，先在人员里确认',
  'unit-not-invited': '这场活动没有邀请这家单位',
  'grade-not-invited': '这场活动限其他级别的会员单位',
  'role-not-invited': '这场活动限受邀的人员，这个人不在其中',
  'dues-owed': '单位会费逾期未缴，缴清后再报',
  'certificate-missing': '没有查到所需的证书',
  'certificate-unstated': '缺证书编号',
}

interface Seating {
  seats: number
  taken: number
  unitSeats: number | null
  unitTaken: Readonly<Record<string, number>>
}

/** What each becomes, in their order: registered as long as there are seats, of all and of their unit, else in line. */
export function placesFor(unitIds: readonly string[], { seats, taken, unitSeats, unitTaken }: Seating): Extract<RegistrationStatus, 'registered' | 'waitlisted'>[] {
  let left = seats - taken
  const held = new Map(Object.entries(unitTaken))
  return unitIds.map(unitId => {
    const ofUnit = held.get(unitId) ?? 0
    if (left <= 0 || (unitSeats !== null && ofUnit >= unitSeats)) return 'waitlisted'
    left--
    held.set(unitId, ofUnit + 1)
    return 'registered'
  })
}

/** Seats that a unit can still take. */
export const seatsLeftFor = (unitId: string, { seats, taken, unitSeats, unitTaken }: Seating): number =>
  Math.max(0, Math.min(seats - taken, unitSeats === null ? Infinity : unitSeats - (unitTaken[unitId] ?? 0)))
