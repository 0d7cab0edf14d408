import { remuneration } from '../../shared/contract/remuneration'
import { idFor } from '../_kit/ids'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { mostCorrections } from './gather-lines'
import { keptLine } from './kept-line'

/** The line's revision goes up with each correction of it, so that of two at once the second sees the first. */
export const correct = useCase(remuneration.calls.correct, async ({ db, now, caller, requestId, trail }, { lineId, articleId, amount, why }) => {
  const { line, statement } = await keptLine(lineId)
  if (statement.status !== 'approved' || line.state === 'held' || line.state === 'settled') return { outcome: 'refused', reason: 'not-approved' }
  const piece = line.articles.find(each => each.articleId === articleId)
  if (articleId && !piece) return { outcome: 'refused', reason: 'not-in-it' }
  const paid = piece ? (piece.portion ?? piece.pricing).gross : line.gross

  const told = await transact(async transaction => {
    const id = idFor(`${caller._id} ${lineId}`, requestId)
    const before = await transaction.query(db.corrections, { lineId }, { orderBy: [['_id', 'asc']], limit: mostCorrections })
    if (before.some(({ _id }) => _id === id)) return 'corrected'
    if (before.length >= mostCorrections) return 'too-many'
    const already = before.filter(each => !articleId || each.articleId === articleId).reduce((sum, each) => sum + each.amount, 0)
    if (paid + already + amount < 0) return 'more-than-paid'
    await transaction.insert(db.corrections, {
      _id: id,
      memberId: line.memberId,
      authorName: line.authorName,
      unitId: line.unitId,
      unitName: line.unitName,
      corrects: statement._id,
      lineId,
      articleId,
      title: piece?.title ?? '',
      amount,
      why,
      madeBy: { id: caller._id, name: caller.name },
      at: now,
      statedIn: null,
      requestId,
      history: [],
    })
    await transaction.change(db.lines, lineId, { revision: line.revision + before.length + 1, history: [...line.history, trail('corrected', why)] })
    return 'corrected'
  })
  return told === 'corrected' ? { outcome: 'corrected' } : { outcome: 'refused', reason: told }
})
