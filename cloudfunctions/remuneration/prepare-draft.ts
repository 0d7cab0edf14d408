import { previousQuarter, quarterEnd, quarterKey, quarterName, quarterOf } from '../../shared/domain/quarter'
import { formatYuan } from '../../shared/domain/money'
import { byItself } from '../_kit/by-itself'
import { db } from '../_kit/db'
import { notice } from '../_kit/notice'
import { gatherLines, latestClosed } from './gather-lines'
import { keepDraft } from './keep-draft'

/** Milliseconds: a morning on which it did not run is made up for within the week, and no later. */
const within = 7 * 24 * 3_600_000

/**
 * Every morning: in the first days of a quarter it makes the draft of the last one, where nobody has since it
 * ended, and tells the editors. Being late, or twice at once, changes nothing.
 *
 * @returns the quarter that it made; null for none
 */
export async function prepareDraft({ now }: { now: Date }): Promise<string | null> {
  const quarter = previousQuarter(quarterOf(now.getTime()))
  const key = quarterKey(quarter)
  if (now.getTime() - quarterEnd(quarter) > within) return null
  const there = await db.statements.find(key)
  if (there && (there.status !== 'draft' || there.madeAt.getTime() >= quarterEnd(quarter))) return null
  const latest = await latestClosed()
  if (latest && latest._id >= key) return null
  const gathered = await gatherLines(quarter, key, latest)
  if (gathered.lines.length === 0) return null

  const requestId = `quarter-${key}`
  const editors = await db.members.query({ roles: 'editor' }, { limit: 100, fields: ['name'] })
  const gross = gathered.lines.reduce((sum, { line }) => sum + line.gross, 0)
  const words = { quarter: quarterName(quarter), key, people: String(gathered.lines.length), amount: formatYuan(gross) }
  const notices = editors.map(({ _id }) => notice('statement-ready', _id, words, { now, requestId }))
  await keepDraft(gathered, { quarter: key, now, by: { id: '', name: '' }, requestId, entry: byItself('made', { now, requestId }), notices })
  return key
}
