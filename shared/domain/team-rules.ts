import type { TeamEvent } from '../contract/activity-plan'
import { whyRefused, type RegistrationWindow } from './registration-rules'
import type { Instant } from './instant'

export type Sex = 'male' | 'female'

export interface Player {
  memberId: string
  sex: Sex
}

/** Member ids of who plays, by event. A team is entered for the events that are there, whoever plays in them by now. */
export type Lineup = Readonly<Record<string, readonly string[]>>

interface Squad {
  players: readonly Player[]
  lineup: Lineup
}

type Asked = Pick<TeamEvent, 'id' | 'name' | 'least' | 'most' | 'only' | 'men' | 'women'>

/** Whether teams that entered for `before` are still entered for the same: no event is gone or renamed, nobody shut out. */
export const keepsEvents = (before: readonly TeamEvent[], after: readonly TeamEvent[]): boolean =>
  (before.length > 0) === (after.length > 0) &&
  before.every(old => {
    const now = after.find(({ id }) => id === old.id)
    return now !== undefined && now.name === old.name && now.only === old.only
  })

/** Whether somebody may play in an event at all. */
export const mayPlay = ({ only }: Pick<TeamEvent, 'only'>, { sex }: Pick<Player, 'sex'>): boolean =>
  only === 'any' || (only === 'men') === (sex === 'male')

/**
 * What a team lacks, event by event, in words that say what to do; a team is complete when there is nothing. Who plays
 * in no event is a substitute.
 *
 * @source issue 5: a team is complete or it says what is missing
 */
export function teamProblems({ players, lineup }: Squad, events: readonly Asked[]): string[] {
  const entered = events.filter(({ id }) => lineup[id])
  if (entered.length === 0) return ['还没有选参加的项目']
  return entered.flatMap(event => eventProblems(event, players.filter(({ memberId }) => lineup[event.id]!.includes(memberId))))
}

function eventProblems({ name, least, most, only, men, women }: Asked, playing: readonly Player[]): string[] {
  const of = (sex: Sex) => playing.filter(each => each.sex === sex).length
  const shut = playing.filter(each => !mayPlay({ only }, each)).length
  const short: [number, string][] = [
    [men - of('male'), '名男队员'],
    [women - of('female'), '名女队员'],
  ]
  const lacking = short.filter(([number]) => number > 0)
  // Those named may not be enough to reach the number: the rest can be anyone.
  const others = least - playing.length - lacking.reduce((sum, [number]) => sum + number, 0)
  const wanted = [...lacking, ...(others > 0 ? [[others, lacking.length > 0 ? '人' : '名队员'] as [number, string]] : [])]
  return [
    ...(wanted.length > 0 ? [`${name}还缺 ${wanted.map(([number, what]) => `${number} ${what}`).join('、')}`] : []),
    ...(playing.length > most ? [`${name}多了 ${playing.length - most} 人，最多 ${most} 人`] : []),
    ...(shut > 0 ? [`${name}有 ${shut} 人不能上场，限${only === 'men' ? '男' : '女'}队员`] : []),
  ]
}

/** Whether a line-up may stand, complete or not: of this team's players, each once an event, and none where they may not play. */
export function isPossible({ players, lineup }: Squad, events: readonly Asked[]): boolean {
  const byId = new Map(players.map(player => [player.memberId, player]))
  return Object.entries(lineup).every(([eventId, ids]) => {
    const event = events.find(({ id }) => id === eventId)
    const known = ids.every(id => byId.has(id) && event && mayPlay(event, byId.get(id)!))
    return event !== undefined && known && new Set(ids).size === ids.length && ids.length <= event.most
  })
}

/** The line-up without those events that nobody was named for: naming nobody is how an event is left. */
export const enteredFor = (lineup: Lineup): Record<string, string[]> =>
  Object.fromEntries(Object.entries(lineup).flatMap(([eventId, ids]) => (ids.length > 0 ? [[eventId, [...ids]]] : [])))

/** A line-up without one person. The team stays entered, and says what it lacks. */
export const lineupWithout = (lineup: Lineup, memberId: string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(lineup).map(([eventId, ids]) => [eventId, ids.filter(id => id !== memberId)]))

export type TeamClosed = 'not-published' | 'cancelled' | 'not-open-yet' | 'closed' | 'ended'

/**
 * Why a team cannot be changed now: its leader may until registration closes, staff until the end.
 *
 * @source issue 5: substitutes until the deadline
 */
export function whyTeamClosed(activity: RegistrationWindow, byStaff: boolean, now: Instant): TeamClosed | null {
  const reason = whyRefused(activity, now)
  return byStaff && (reason === 'closed' || reason === 'not-open-yet') ? null : reason
}
