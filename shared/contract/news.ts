import * as z from 'zod/mini'
import { ArticleKind, IssueId, NewsItem } from './article'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber } from './fields'

/** What everybody reads: published articles, and nothing else. */
export const news = contract('news', {
  /** What was published, the newest first, 20 a page. */
  list: call({
    who: 'anyone',
    writes: false,
    input: z.object({ kind: z.optional(ArticleKind), issueId: z.optional(IssueId), page: PageNumber }),
    output: z.object({ now: Instant, items: z.array(NewsItem), more: z.boolean() }),
  }),

  /** One published article. */
  read: call({
    who: 'anyone',
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({
      now: Instant,
      item: NewsItem,
      body: z.string(),
      pictures: z.array(z.object({ caption: z.string(), url: z.nullable(z.string()) })),
      coAuthors: z.array(z.object({ name: z.string(), unitName: z.string() })),
      characters: Count,
    }),
  }),
})
