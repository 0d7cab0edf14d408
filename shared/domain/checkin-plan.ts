import { arrivalListId, windowOn, type CheckinList, type ListMembers } from './checkin-lists'
import { dateKey, dayOf, dayRange, daysUntil, parseLocal, startOfDay, timeOf, timeRange, type Instant } from './instant'

/** Lists that staff can add to an activity, and people who can be named for its desks. */
export const mostLists = 20
export const mostDeskStaff = 50

/** Of a list's name, UTF-16 units. */
const longestName = 20

/** From its first day to its last: a desk, and the hall, count its days one by one. */
const mostDays = 366

const minute = 60_000

/** What is wrong with an added list as such, in staff's words; null when people can be checked in by it. */
export const listProblem = (list: Pick<CheckinList, 'from' | 'until' | 'repeats' | 'who'>): string | null =>
  windowProblem(list) ?? membersProblem(list.who)

export function windowProblem({ from, until, repeats }: Pick<CheckinList, 'from' | 'until' | 'repeats'>): string | null {
  if (from >= until) return '结束要晚于开始'
  if (daysUntil(from, until) >= mostDays) return `从第一天到最后一天最多 ${mostDays} 天`
  const first = windowOn({ from, until, repeats }, from)
  return first.from >= first.until ? '每天的结束钟点要晚于开始钟点' : null
}

export function membersProblem(who: ListMembers): string | null {
  if (who.kind === 'answered' && who.optionIds.length === 0) return '选出哪些回答算在内'
  if (who.kind === 'teams' && who.teamIds.length === 0) return '选出是哪几支队'
  return null
}

/** Whether lists can stand side by side: a scan names its list by id, a desk by name; arrival has both already. */
export const areDistinct = (lists: readonly Pick<CheckinList, 'id' | 'name'>[]): boolean =>
  new Set([arrivalListId, ...lists.map(({ id }) => id)]).size > lists.length &&
  new Set(['报到', ...lists.map(({ name }) => name)]).size > lists.length

/** Whether those who were scanned on a list are as much in, or out, on what it becomes; its name and window are free. */
export const keepsScans = (before: CheckinList, after: CheckinList | undefined): boolean =>
  after !== undefined && before.repeats === after.repeats && before.exits === after.exits && membersKey(before.who) === membersKey(after.who)

function membersKey(who: ListMembers): string {
  if (who.kind === 'all') return 'all'
  if (who.kind === 'teams') return ['teams', ...[...who.teamIds].sort()].join(' ')
  return ['answered', who.questionId, ...[...who.optionIds].sort()].join(' ')
}

/** Whether no day of a list is one of its activity: its dates were moved and the list was left behind. */
export const isOffItsDays = (
  { from, until }: Pick<CheckinList, 'from' | 'until'>,
  activity: { arrivalFrom: Instant; startsAt: Instant; endsAt: Instant },
): boolean => daysUntil(from, activity.endsAt) < 0 || daysUntil(until - 1, Math.min(activity.arrivalFrom, activity.startsAt)) > 0

/** `5月13日 14:00–20:00`; daily `5月13日至16日，每天 11:30–13:30`. */
export function listWindowWords({ from, until, repeats }: Pick<CheckinList, 'from' | 'until' | 'repeats'>): string {
  const first = windowOn({ from, until, repeats }, from)
  if (daysUntil(from, until - 1) === 0) return `${dayOf(from)} ${timeRange(from, until)}`
  return repeats === 'daily' ? `${dayRange(from, until)}，每天 ${timeRange(first.from, first.until)}` : timeRange(from, until)
}

interface Known {
  questions: readonly { id: string; options: readonly { id: string; label: string }[] }[]
  teams: readonly { id: string; name: string }[]
}

/** `全部报名的人`, `选了“清真餐”或“素食”的人`, `长桥队、北门队`. */
export function listMembersWords(who: ListMembers, { questions, teams }: Known): string {
  if (who.kind === 'all') return '全部报名的人'
  if (who.kind === 'teams') return severalWords(teams.filter(({ id }) => who.teamIds.includes(id)).map(({ name }) => name), '、', '支队') || '选的队伍已不在'
  const options = questions.find(({ id }) => id === who.questionId)?.options ?? []
  const chosen = options.filter(({ id }) => who.optionIds.includes(id)).map(({ label }) => `“${label}”`)
  return chosen.length > 0 ? `选了${severalWords(chosen, '或', '项')}的人` : '依据的题目已删去'
}

const severalWords = (names: readonly string[], between: string, measure: string) =>
  names.length > 3 ? `${names[0]}等 ${names.length} ${measure}` : names.join(between)

interface MadeList extends CheckinList {
  who: { kind: 'all' }
}

/** Before a session begins people come to its door. */
const ahead = 30 * minute

const lunch = { name: '午餐', from: '11:30', until: '13:30' }

/**
 * Lists made of a timetable: one a session, from half an hour before it to its end, and lunch on each day. What has a
 * list of its very window is left alone, so that making them again adds only what is new.
 *
 * @param newId of a list
 */
export function listsFromSchedule(
  sessions: readonly { startsAt: Instant; endsAt: Instant; title: string }[],
  there: readonly CheckinList[],
  newId: () => string,
): MadeList[] {
  const made: MadeList[] = []
  const add = (names: readonly string[], window: Pick<CheckinList, 'from' | 'until' | 'repeats'>) => {
    const isThere = there.some(({ from, until }) => from === window.from && until === window.until)
    const name = names.find(each => each !== '报到' && [...there, ...made].every(list => list.name !== each))
    if (!isThere && name) made.push({ id: newId(), name, ...window, who: { kind: 'all' }, exits: false })
  }

  for (const { startsAt, endsAt, title } of [...sessions].sort((a, b) => a.startsAt - b.startsAt)) {
    const names = ['', `${dayOf(startsAt)} `, `${dayOf(startsAt)} ${timeOf(startsAt)} `].map(when => cut(when + title))
    add(names, { from: startsAt - ahead, until: endsAt, repeats: 'once' })
  }
  if (sessions.length > 0) {
    const first = Math.min(...sessions.map(({ startsAt }) => startsAt))
    const last = Math.max(...sessions.map(({ endsAt }) => endsAt)) - 1
    const isOneDay = startOfDay(first) === startOfDay(last)
    add([lunch.name], { from: onDay(first, lunch.from), until: onDay(last, lunch.until), repeats: isOneDay ? 'once' : 'daily' })
  }
  return made
}

interface Arranged {
  startsAt: Instant
  lists: readonly CheckinList[]
  questions: readonly { id: string; label: string; options: readonly { id: string; label: string }[] }[]
}

interface MovedList extends CheckinList {
  who: { kind: 'all' } | { kind: 'answered'; questionId: string; optionIds: string[] }
}

/**
 * The lists of another activity for this one, by as many days later as it begins later. What goes by an answer goes by
 * the question of the same words here. Left out is what has its name here already, and what cannot go over: lists of
 * teams, and of answers that nobody is asked for here.
 *
 * @param newId of a list
 */
export function listsLike(other: Arranged, here: Arranged, newId: () => string): MovedList[] {
  const later = startOfDay(here.startsAt) - startOfDay(other.startsAt)
  return other.lists.flatMap(({ name, from, until, who, repeats, exits }) => {
    const members = membersHere(who, other, here)
    const isThere = here.lists.some(list => list.name === name)
    return members && !isThere ? [{ id: newId(), name, from: from + later, until: until + later, who: members, repeats, exits }] : []
  })
}

function membersHere(who: ListMembers, other: Arranged, here: Arranged): MovedList['who'] | null {
  if (who.kind === 'all') return { kind: 'all' }
  if (who.kind === 'teams') return null
  const before = other.questions.find(({ id }) => id === who.questionId)
  const question = here.questions.find(({ label }) => label === before?.label)
  const labels = before?.options.filter(({ id }) => who.optionIds.includes(id)).map(({ label }) => label)
  const optionIds = question?.options.filter(({ label }) => labels?.includes(label)).map(({ id }) => id) ?? []
  return question && optionIds.length > 0 && optionIds.length === labels?.length ? { kind: 'answered', questionId: question.id, optionIds } : null
}

const onDay = (day: Instant, time: string) => parseLocal(`${dateKey(day)} ${time}`)

/** As much of a text as a list's name may hold, without half of a character. */
function cut(text: string): string {
  let name = ''
  for (const character of text) {
    if (name.length + character.length > longestName) break
    name += character
  }
  return name.trim()
}
