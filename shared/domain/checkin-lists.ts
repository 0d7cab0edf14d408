import { dateKey, startOfDay, type Instant } from './instant'
import type { Answered } from './questions'

/**
 * What people are checked in for: arrival, a session, a day's meals, equipment to be given back. An activity has the
 * list of arrivals, which its plan describes, and those that staff add.
 *
 * @source issue 6, "Check-in lists"
 */
export interface CheckinList {
  /** Six letters and digits. */
  id: string
  name: string
  /**
   * The window, half-open. Of a `daily` list its days, and the hours of each: from the time of day of `from` to that of
   * `until`, which is later in the day.
   */
  from: Instant
  until: Instant
  who: ListMembers
  repeats: 'once' | 'daily'
  /** People are scanned when they leave as well, and may come in again. */
  exits: boolean
}

export type ListMembers =
  | { kind: 'all' }
  | { kind: 'answered'; questionId: string; optionIds: readonly string[] }
  | { kind: 'teams'; teamIds: readonly string[] }

/** Of the list that every activity has. */
export const arrivalListId = 'arrive'

/** The lists of an activity, arrival first. */
export const listsOf = <L extends CheckinList>(arrival: { from: Instant; until: Instant }, others: readonly L[]): CheckinList[] => [
  { id: arrivalListId, name: '报到', ...arrival, who: { kind: 'all' }, repeats: 'once', exits: false },
  ...others,
]

/** Whether somebody is expected on a list. */
export function isOnList(who: ListMembers, person: { answers: Answered; teamId: string | null }): boolean {
  if (who.kind === 'all') return true
  if (who.kind === 'teams') return person.teamId !== null && who.teamIds.includes(person.teamId)
  const answer = person.answers[who.questionId]
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return who.optionIds.some(id => chosen.includes(id))
}

/**
 * What a person can be checked in for once: a list, or one day of it. `k3v9qa`, `k3v9qa@2025-05-14`.
 */
export const slotOn = ({ id, repeats }: Pick<CheckinList, 'id' | 'repeats'>, at: Instant): string => (repeats === 'once' ? id : `${id}@${dateKey(at)}`)

/** The list that a slot belongs to. */
export const listOfSlot = (slot: string): string => slot.split('@')[0]!

/** When a list lets people in on the day of `at`. */
export function windowOn({ from, until, repeats }: Pick<CheckinList, 'from' | 'until' | 'repeats'>, at: Instant): { from: Instant; until: Instant } {
  if (repeats === 'once') return { from, until }
  const day = startOfDay(Math.min(Math.max(at, from), until - 1))
  return { from: day + (from - startOfDay(from)), until: day + timeOfDayEnding(until) }
}

/** Milliseconds into the day; midnight is the end of the day before. */
const timeOfDayEnding = (until: Instant) => until - startOfDay(until - 1)
