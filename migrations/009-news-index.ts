import { $, _ } from '../cloudfunctions/_kit/cloud'
import { Collection, isDuplicate } from '../cloudfunctions/_kit/collection'
import type { NewsIndexDocument } from '../cloudfunctions/_kit/documents'
import { readAll } from '../cloudfunctions/_kit/read-all'
import { transact } from '../cloudfunctions/_kit/transaction'
import { drawersOf } from '../shared/domain/news-search'
import { rewrite, type Migration } from './step'

interface Issue {
  _id: string
  publishedAt: Date
  columns: { articleIds: string[] }[]
}

interface Out {
  _id: string
  title: string
  body: string
}

const drawers = new Collection<NewsIndexDocument>('newsIndex')

/** Until 22 November 2026 news could not be searched. Each issue that is out adds to the index what it would have added when it came out. */
export const newsIndex: Migration = {
  version: 9,
  what: '刊发的资讯可以查找',
  steps: [
    rewrite<Issue, ReadonlySet<string>>({
      collection: 'issues',
      older: { status: 'published' },
      lookUp: async page => {
        const indexed = await drawers.group<{ _id: string; drawers: number }>({ issueId: _.in(page.map(({ _id }) => _id)) }, { _id: '$issueId', drawers: $.sum(1) }, 1_000)
        return new Set(indexed.map(({ _id }) => _id))
      },
      plan: (issue, indexed) => (indexed.has(issue._id) || issue.columns.length === 0 ? null : () => index(issue)),
    }),
  ],
}

/** All of an issue's drawers or none: which is how it is known what is done. */
async function index({ _id: issueId, publishedAt, columns }: Issue): Promise<boolean> {
  const ids = columns.flatMap(({ articleIds }) => articleIds)
  const articles = await readAll(new Collection<Out>('articles'), { _id: _.in(ids) }, ['title', 'body'])
  const inOrder = ids.flatMap(id => articles.filter(({ _id }) => _id === id))
  const added = drawersOf(inOrder.map(({ _id: id, title, body }) => ({ id, title, body })))
    .map((drawer): NewsIndexDocument => ({ _id: `${issueId}:${drawer.bucket}`, issueId, publishedAt, ...drawer }))
  try {
    await transact(transaction => transaction.insertAll(drawers, added))
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
