import { payment } from '../../shared/contract/payment'
import { useCase } from '../_kit/use-case'
import { ownLine, ownLineOf } from './own-line'

export const myLine = useCase(payment.calls.myLine, async ({ db, now, caller }, { lineId }) => {
  const { line, statement } = await ownLine(lineId, caller._id)
  const signature = line.signature && (await db.signatures.find(line.signature.id))
  return { now: now.getTime(), line: ownLineOf(line, statement), articles: line.articles, corrections: line.corrections, strokes: signature?.strokes ?? null }
})
