import type { ListMembers } from '../../shared/domain/checkin-lists'
import { $, _ } from '../_kit/cloud'

/** `isOnList` as a condition of a query: who is on a list, whether or not they hold a seat. */
export function whoIsOn(who: ListMembers): Record<string, unknown> {
  if (who.kind === 'all') return {}
  if (who.kind === 'teams') return { teamId: _.in([...who.teamIds]) }
  return { [`answers.questions.${who.questionId}`]: _.in([...who.optionIds]) }
}

/** The same as what an aggregation computes. An answer is one option, several, or none. */
export function isOn(who: ListMembers): unknown {
  if (who.kind === 'all') return true
  if (who.kind === 'teams') return $.in(['$teamId', [...who.teamIds]])
  const answer = `$answers.questions.${who.questionId}`
  const chosen = $.cond({ if: $.isArray(answer), then: answer, else: [answer] })
  return $.gt([$.size($.setIntersection([chosen, [...who.optionIds]])), 0])
}
