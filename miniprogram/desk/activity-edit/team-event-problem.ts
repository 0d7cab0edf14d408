import { wholeOf, wholeOr, type TeamEventForm } from './plan-form'
import type { Problem } from './problem'

const mostPlayers = 50
const mostTeams = 200

/** What is missing or wrong in one event of teams. */
export function teamEventProblem({ name, only, ...typed }: TeamEventForm): Problem | null {
  if (name.trim() === '') return { words: '写下项目名称', missing: true }
  if (typed.least.trim() === '' || typed.most.trim() === '') return { words: '填写一队最少、最多几人', missing: true }

  const least = wholeOf(typed.least)
  const most = wholeOf(typed.most)
  if (!least || !most || most > mostPlayers) return { words: '人数写成 1 至 50 的整数' }
  if (least > most) return { words: `最少 ${least} 人，超过了最多的 ${most} 人` }

  const men = wholeOr(typed.men, 0)
  const women = wholeOr(typed.women, 0)
  if (men === undefined || women === undefined) return { words: '男、女至少几人写成整数，不要求就留空' }
  if (only === 'men' && women > 0) return { words: '限男队员，女队员人数留空' }
  if (only === 'women' && men > 0) return { words: '限女队员，男队员人数留空' }
  if (men + women > most) return { words: `男、女至少的人数加起来是 ${men + women}，超过了最多的 ${most} 人` }

  const teams = wholeOr(typed.teams, null)
  if (teams === undefined || teams === 0) return { words: '队数写成 1 以上的整数，不限就留空' }
  return teams !== null && teams > mostTeams ? { words: '最多 200 队' } : null
}
