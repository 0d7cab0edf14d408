import type { checkin } from '../../../shared/contract/checkin'
import type { Output } from '../../../shared/contract/call'
import { arrivalListId, windowOn } from '../../../shared/domain/checkin-lists'
import { isOffItsDays, membersProblem, windowProblem } from '../../../shared/domain/checkin-plan'
import { daysUntil, startOfDay, type Instant } from '../../../shared/domain/instant'

export type Settings = Output<(typeof checkin)['calls']['settings']>

/** An added list. */
export type ListForm = Omit<Settings['lists'][number], 'scanned'>

/** The settings as they are changed, before they are saved. */
export interface SetupForm {
  feeStops: boolean
  rotating: boolean
  lists: ListForm[]
  staff: Settings['staff']
  /** Of the settings that the form was filled from. */
  revision: number
}

export const formOf = ({ feeStops, rotating, lists, staff, revision }: Settings): SetupForm => ({
  feeStops,
  rotating,
  lists: lists.map(({ scanned: _scanned, ...list }) => list),
  staff,
  revision,
})

/** What stands against saving a list, in staff's words, by what it is about; nulls when nothing does. */
export const problemsOf = (list: ListForm, { lists }: SetupForm, settings: Settings) => ({
  name: nameProblem(list, lists),
  window: windowProblem(list),
  who: membersProblem(list.who) ?? unknownProblem(list, settings),
})

export function problemOf(list: ListForm, form: SetupForm, settings: Settings): string | null {
  const { name, window, who } = problemsOf(list, form, settings)
  return name ?? window ?? who
}

function nameProblem({ id, name }: ListForm, lists: readonly ListForm[]): string | null {
  if (name.trim() === '') return '写下名称'
  const others = [{ id: arrivalListId, name: '报到' }, ...lists].filter(other => other.id !== id)
  return others.some(other => other.name.trim() === name.trim()) ? '另有一个同名的签到单' : null
}

function unknownProblem({ who }: ListForm, { questions, teams }: Settings): string | null {
  if (who.kind === 'teams') return who.teamIds.every(id => teams.some(team => team.id === id)) ? null : '有的队伍已不在，重新选'
  if (who.kind === 'all') return null
  const options = questions.find(({ id }) => id === who.questionId)?.options ?? []
  return who.optionIds.every(id => options.some(option => option.id === id)) ? null : '所依据的题目已改，重新选'
}

/** What staff should look at, though it can be saved so. */
export const remarkOn = (list: ListForm, { arrival, startsAt, endsAt }: Settings): string | null =>
  isOffItsDays(list, { arrivalFrom: arrival.from, startsAt, endsAt }) ? '不在活动的日子里，核对一下日期' : null

/** How many people came on a list. */
export const scannedOn = ({ id }: ListForm, { lists }: Settings): number => lists.find(list => list.id === id)?.scanned ?? 0

export const isStaff = ({ memberId }: { memberId: string }, { people }: Settings): boolean => people.some(({ id }) => id === memberId)

const day = 86_400_000

/** A list that begins at another moment, as long as before. */
export const beginningAt = ({ from, until }: ListForm, at: Instant): Pick<ListForm, 'from' | 'until'> => ({ from: at, until: until + at - from })

/** A list of one day goes on to the activity's last when it becomes daily, and the other way round back to its first. */
export function repeating(list: ListForm, repeats: ListForm['repeats'], { endsAt }: Settings): Pick<ListForm, 'repeats' | 'until'> {
  const first = windowOn({ ...list, repeats: 'daily' }, list.from)
  if (repeats === 'once') return { repeats, until: first.until }
  const isOneDay = daysUntil(list.from, list.until - 1) === 0
  const more = Math.max(0, Math.round((startOfDay(endsAt - 1) - startOfDay(list.from)) / day))
  return { repeats, until: isOneDay ? list.until + more * day : list.until }
}
