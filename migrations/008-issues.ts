import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import { readAll } from '../cloudfunctions/_kit/read-all'
import type { ArticleKind } from '../shared/contract/article'
import { usualOrder } from './issue-order'
import { missing, reshape, type Migration } from './step'

interface OldIssue {
  _id: string
  /** Of today's shape, whose articles an earlier release published. */
  status?: 'open'
}

interface Placed {
  _id: string
  issueId: string
  kind: ArticleKind
  status: 'accepted' | 'published'
  acceptedAt: Date | null
  publishedAt: Date | null
}

const articles = new Collection<Placed>('articles')

/**
 * Until 22 November 2026 an issue was a number that articles named, and came out as its articles did, some of them later
 * than others. Since then it comes out whole, once, in columns. It came out when the first of its articles did. What was
 * accepted into it and had not come out goes back to the editors' table, to be accepted into another.
 */
export const issues: Migration = {
  version: 8,
  what: '简讯分栏目，整期刊发',
  steps: [
    reshape<OldIssue, readonly Placed[]>({
      collection: 'issues',
      older: _.or([{ status: missing }, { status: 'open' }]) as never,
      lookUp: page => readAll(articles, { issueId: _.in(page.map(({ _id }) => _id)), status: _.in(['accepted', 'published']) }, ['issueId', 'kind', 'status', 'acceptedAt', 'publishedAt']),
      change: ({ _id, status }, placed) => {
        const own = placed.filter(({ issueId }) => issueId === _id)
        const out = own.filter(each => each.status === 'published')
        const publishedAt = out.length > 0 ? new Date(Math.min(...out.map(each => each.publishedAt?.getTime() ?? Infinity))) : null
        if (status && !publishedAt) return null
        const columns = usualOrder(publishedAt ? out : own).map(({ name, articles }) => ({ name, articleIds: articles.map(({ _id }) => _id) }))
        return {
          status: publishedAt ? 'published' : 'open',
          columns: publishedAt ? columns.filter(({ articleIds }) => articleIds.length > 0) : columns,
          publishedAt,
          ...(!status && { arranged: null, date: null, publishAt: null, revision: 0, history: [], requestId: 'migration-8' }),
        }
      },
    }),
    reshape<Placed, ReadonlySet<string>>({
      collection: 'articles',
      older: { status: 'accepted' },
      lookUp: async page => {
        const published = await readAll(new Collection('issues'), { _id: _.in(page.map(({ issueId }) => issueId)), status: 'published' }, ['status'])
        return new Set(published.map(({ _id }) => _id))
      },
      change: ({ issueId, acceptedAt }, published) =>
        published.has(issueId)
          ? { status: 'submitted', issueId: null, genre: null, grade: null, acceptedAt: null, revision: _.inc(1), history: _.push([putBack(issueId, acceptedAt)]) }
          : null,
    }),
  ],
}

const putBack = (issueId: string, acceptedAt: Date | null) =>
  ({ at: acceptedAt ?? new Date(0), by: '', byName: '', what: 'put-back', why: issueId, requestId: 'migration-8' })
