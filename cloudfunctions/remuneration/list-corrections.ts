import { remuneration } from '../../shared/contract/remuneration'
import { _ } from '../_kit/cloud'
import { readAll } from '../_kit/read-all'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { mostCorrections } from './gather-lines'

/** Statements that are looked through for pieces withdrawn since. */
const lookedThrough = 8

export const corrections = useCase(remuneration.calls.corrections, async ({ now }) => {
  const [waiting, withdrawn] = await Promise.all([
    db.corrections.query({ statedIn: null }, { orderBy: [['at', 'asc'], ['_id', 'asc']], limit: mostCorrections }),
    paidAndWithdrawn(),
  ])
  return {
    now: now.getTime(),
    waiting: waiting.map(({ _id: id, corrects, articleId, title, amount, why, authorName, unitName, madeBy, at }) => ({
      id, corrects, articleId, title, amount, why, authorName, unitName, madeBy: madeBy.name, at: at.getTime(),
    })),
    withdrawn,
  }
})

/** Pieces of the latest approved statements that were withdrawn after they were stated, and that nobody put right. */
async function paidAndWithdrawn() {
  const statements = await db.statements.query({ status: 'approved' }, { orderBy: [['_id', 'desc']], limit: lookedThrough, fields: ['making'] })
  if (statements.length === 0) return []
  const gone = await readAll(db.articles, { status: 'withdrawn', publishedAt: _.neq(null) }, ['title'])
  if (gone.length === 0) return []
  const ids = gone.map(({ _id }) => _id)
  const [lines, corrected] = await Promise.all([
    readAll(db.lines, { 'making': _.in(statements.map(({ making }) => making)), 'articles.articleId': _.in(ids), 'state': _.nin(['held', 'settled']) }),
    readAll(db.corrections, { articleId: _.in(ids) }, ['articleId', 'lineId']),
  ])
  const right = new Set(corrected.map(({ articleId, lineId }) => `${lineId} ${articleId}`))
  return lines.flatMap(({ _id: lineId, statement: quarter, authorName, unitName, articles }) =>
    articles
      .filter(({ articleId }) => ids.includes(articleId) && !right.has(`${lineId} ${articleId}`))
      .map(({ articleId, title, pricing, portion }) => ({ lineId, quarter, authorName, unitName, articleId, title, gross: (portion ?? pricing).gross })))
}
