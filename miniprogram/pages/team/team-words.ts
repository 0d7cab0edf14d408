import type { team } from '../../../shared/contract/team'
import type { Output } from '../../../shared/contract/call'
import { ineligibleSentence as ineligible } from '../../../shared/domain/refusal-words'
import { sexNames } from '../../../shared/domain/team-event-words'
import { teamProblems } from '../../../shared/domain/team-rules'

type Calls = (typeof team)['calls']
export type TeamData = Output<Calls['get']>
export type TeamsData = Output<Calls['list']>
type Outcomes = Output<Calls['make' | 'join' | 'addPlayer' | 'removePlayer' | 'saveLineup' | 'rename' | 'handOver' | 'renewInvite' | 'withdraw']>
export type TeamRefusal = Extract<Outcomes, { outcome: 'refused' }>['reason']

export const sexes = (['male', 'female'] as const).map(value => ({ value, label: sexNames[value] }))

/** Why it was not done, and what helps. */
export const refusalWords: Readonly<Record<TeamRefusal, string>> = {
  'not-published': '这场活动还没有发布',
  'cancelled': '这场活动已取消',
  'not-open-yet': '还没有开始报名，到时再来',
  'closed': '名单已截止，要换人可咨询会务',
  'ended': '这场活动已经结束',
  'no-teams': '这场活动按人报名，不用组队',
  'full': '席位已满，有人退出后再来',
  'unit-full': '这家单位的席位已满，有人退出后再来',
  'in-another-team': '已在另一支队里，先退出那支队',
  'name-taken': '这个队名已有人用，换一个',
  'old-invitation': '这份邀请已失效，请领队再发一次',
  'withdrawn': '这支队伍已退赛',
  'phone-of-another': '这个手机号登记的是另一个姓名，核对后再录',
  'arrived': '已经签到，不能再退出',
  'changed-meanwhile': '名单刚有变动，看过再保存',
  'lineup-wrong': '名单里有人不能上场，看过再保存',
  'not-in-team': '这个人已不在队里',
  'no-wechat': '对方还没有打开过小程序，打开后再移交',
  'too-late': '已过退出期限，有变动可咨询会务',
  'awaiting-unit': ineligible('awaiting-unit'),
  'unit-not-invited': ineligible('unit-not-invited'),
  'grade-not-invited': ineligible('grade-not-invited'),
  'role-not-invited': ineligible('role-not-invited'),
  'dues-owed': ineligible('dues-owed'),
  'certificate-missing': ineligible('certificate-missing'),
  'certificate-unstated': ineligible('certificate-unstated'),
}

type Events = TeamData['activity']['teamEvents']
type Inside = NonNullable<TeamData['inside']>

/** What one event lacks with these players, without the event's name before it; empty when it is complete. */
export function lackOf(event: Events[number], players: Inside['players'], playing: readonly string[]): string {
  const [problem = ''] = teamProblems({ players, lineup: { [event.id]: [...playing] } }, [event])
  return problem.slice(event.name.length)
}

/** `乒乓球混合团体、气排球`, or that somebody is a substitute. */
export function playsIn(memberId: string, { lineup }: Pick<Inside, 'lineup'>, events: Events): string {
  const names = events.flatMap(({ id, name }) => (lineup[id]?.includes(memberId) ? [name] : []))
  return names.length > 0 ? names.join('、') : '替补'
}
