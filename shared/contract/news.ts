import * as z from 'zod/mini'
import { ArticleKind, IssueId, NewsItem } from './article'
import { call, contract } from './call'
import { Count, Id, Instant, line, PageNumber } from './fields'

/** A piece in a list, with how many have read it. */
const NewsLine = z.object({ ...NewsItem.shape, readers: Count })

/** Stretches of a text, UTF-16 units. */
const Hits = z.array(z.object({ from: Count, to: Count }))

const FoundNews = z.object({
  ...NewsLine.shape,
  titleHits: Hits,
  /** Where the first of the words stands in the text, or its beginning. */
  excerpt: z.object({ text: z.string(), hits: Hits }),
})

const Neighbour = z.nullable(z.object({ id: Id, title: z.string() }))

/** What everybody reads: published articles, and nothing else. */
export const news = contract('news', {
  /** What was published, the newest first, 20 a page. */
  list: call({
    who: 'anyone',
    writes: false,
    input: z.object({ kind: z.optional(ArticleKind), issueId: z.optional(IssueId), page: PageNumber }),
    output: z.object({
      now: Instant,
      items: z.array(NewsLine),
      more: z.boolean(),
      /** Of the first piece and its issue, on the first page. */
      lead: z.nullable(z.object({ picture: z.nullable(z.string()), articles: Count, characters: Count })),
    }),
  }),

  /** What holds all the words in its title or text, the newest first. A page has at most 20, and may have fewer though more follow. */
  search: call({
    who: 'anyone',
    writes: false,
    input: z.object({ text: line(40), page: PageNumber }),
    output: z.object({ items: z.array(FoundNews), more: z.boolean() }),
  }),

  /** One published article. */
  read: call({
    who: 'anyone',
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({
      now: Instant,
      item: NewsLine,
      body: z.string(),
      pictures: z.array(z.object({ caption: z.string(), url: z.nullable(z.string()) })),
      coAuthors: z.array(z.object({ name: z.string(), unitName: z.string() })),
      characters: Count,
      /** In its issue. */
      previous: Neighbour,
      next: Neighbour,
    }),
  }),

  /** Counts the caller among the article's readers, once; who comes without an identity is not counted. */
  opened: call({
    who: 'anyone',
    writes: true,
    input: z.object({ id: Id }),
    output: z.object({ counted: z.boolean() }),
  }),

  /** The issues that are out, the newest first, 10 a page. */
  issues: call({
    who: 'anyone',
    writes: false,
    input: z.object({ page: PageNumber }),
    output: z.object({
      now: Instant,
      /** `title` is the first article's; empty where none is left. */
      issues: z.array(z.object({ id: IssueId, publishedAt: Instant, title: z.string(), articles: Count })),
      more: z.boolean(),
    }),
  }),

  /** One issue that is out, as its readers leaf through it. */
  issue: call({
    who: 'anyone',
    writes: false,
    input: z.object({ issueId: IssueId }),
    output: z.object({
      now: Instant,
      id: IssueId,
      publishedAt: Instant,
      characters: Count,
      columns: z.array(z.object({ name: z.string(), items: z.array(NewsLine) })),
    }),
  }),
})

export type NewsLine = z.output<typeof NewsLine>
export type FoundNews = z.output<typeof FoundNews>
