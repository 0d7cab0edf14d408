import { payment } from '../../shared/contract/payment'
import { formatYuan } from '../../shared/domain/money'
import { reminderPause } from '../../shared/domain/paying-rules'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { quarterWords } from '../_kit/quarter-words'

/**
 * Marks the lines first, each on the condition that nobody has lately, and then tells the people of those that it has
 * marked: of two who remind at once, one tells each person. As many round trips for one person as for a thousand.
 */
export const remind = useCase(payment.calls.remind, async ({ db, now, requestId, trail }, { quarter, lineIds }) => {
  const statement = await db.statements.findOne({ _id: quarter, status: 'approved' })
  if (!statement) return { outcome: 'refused', reason: 'not-approved' }
  const told = statement.history.find(entry => entry.requestId === requestId)
  if (told) return { outcome: 'reminded', people: Number(told.why) }

  const own = { statement: quarter, making: statement.making }
  const unsigned = { ...own, state: _.in(['open', 'reminded']), ...(lineIds && { _id: _.in(lineIds) }) }
  const lately = new Date(now.getTime() - reminderPause)
  await db.lines.change(
    _.and([unsigned, _.or([{ remindedAt: null }, { remindedAt: _.lte(lately) }])]) as never,
    { state: 'reminded', remindedAt: now, revision: _.inc(1), ...noting(trail('reminded')) },
  )
  const marked = await readAll(db.lines, { ...own, state: 'reminded', requestId }, ['memberId', 'net'])
  if (marked.length === 0) return { outcome: 'refused', reason: (await db.lines.findOne(unsigned)) ? 'too-soon' : 'nobody' }

  const notices = marked.map(({ memberId, net }) =>
    notice('receipt-reminder', memberId, { ...quarterWords(quarter), net: formatYuan(net) }, { now, requestId }))
  await db.statements.change({ _id: quarter }, { ...noting(trail('reminded', String(marked.length))), ...telling(...notices) })
  return { outcome: 'reminded', people: marked.length }
})
