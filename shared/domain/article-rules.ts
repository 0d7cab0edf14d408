import { countedText } from './article-body'
import { countCharacters } from './character-count'
import { figureHints } from './figure-hints'
import { formatCount } from './format-count'
import { captionHints, layoutHints } from './layout-hints'
import { punctuationHints } from './punctuation-hints'

/** @source domain.md §3: three kinds of content (seed 001, annex 3, article 3) */
export type ArticleKind = 'industry-development' | 'special-topic' | 'association-news'

export const articleKindNames: Readonly<Record<ArticleKind, string>> = {
  'industry-development': '行业发展',
  'special-topic': '行业专题',
  'association-news': '协会动态',
}

/**
 * - `submitted` waits for an editor, `in-review` is with the one who took it, `second-review` with whoever reads second
 * - `accepted` is placed in an issue, `scheduled` in one that comes out by itself
 * - `declined` and `withdrawn` are for good; what is `published` can only be withdrawn
 */
export type ArticleStatus =
  | 'draft' | 'submitted' | 'in-review' | 'returned' | 'second-review' | 'accepted' | 'scheduled' | 'published' | 'withdrawn' | 'declined'

export const articleStatusNames: Readonly<Record<ArticleStatus, string>> = {
  'draft': '草稿',
  'submitted': '待审',
  'in-review': '审稿中',
  'returned': '退回修改',
  'second-review': '待复审',
  'accepted': '已采用',
  'scheduled': '待刊发',
  'published': '已刊发',
  'withdrawn': '已撤稿',
  'declined': '未采用',
}

export const articleStatuses = Object.keys(articleStatusNames) as readonly ArticleStatus[]

/** `bulletin` is an issue of the bulletin, which takes all its articles along. */
type Mover = 'author' | 'editor' | 'bulletin'

/**
 * Who moves what. An author may take an article back until an editor has taken it; an editor may decide again until the
 * issue is scheduled.
 *
 * @source issue 7, "Review"
 */
const moves: Readonly<Record<Mover, Partial<Record<ArticleStatus, readonly ArticleStatus[]>>>> = {
  author: {
    draft: ['submitted'],
    submitted: ['draft'],
    returned: ['submitted'],
  },
  editor: {
    'submitted': ['in-review'],
    'in-review': ['submitted', 'returned', 'second-review', 'accepted', 'declined'],
    'second-review': ['in-review', 'accepted'],
    'accepted': ['in-review', 'accepted'],
    'published': ['withdrawn'],
  },
  bulletin: {
    accepted: ['scheduled', 'published'],
    scheduled: ['accepted', 'published'],
  },
}

/** Whether an article may go from one state to another by that hand. */
export const canMove = (from: ArticleStatus, to: ArticleStatus, by: Mover): boolean =>
  moves[by][from]?.includes(to) ?? false

/** The states an article can be in before such a move: what a conditional update asks for. */
export const statesBefore = (to: ArticleStatus, by: Mover): ArticleStatus[] =>
  articleStatuses.filter(from => canMove(from, to, by))

/** Only what is still the author's own can be rewritten by the author. */
export const canRevise = (status: ArticleStatus): boolean => status === 'draft' || status === 'returned'

/** Between the first word that editors see and the last: neither the author's own nor out. */
export const isUnderWay = (status: ArticleStatus): boolean =>
  ['submitted', 'in-review', 'second-review', 'accepted', 'scheduled'].includes(status)

/** Code points that are not white space. */
export const articleLimits = { title: { min: 2, max: 60 }, body: { min: 1, max: 20_000 } } as const

/** UTF-16 units of a body with all its white space, which is what a document has room for. */
export const mostBodyUnits = 60_000

export interface ArticleProblem {
  field: 'subject' | 'title' | 'body' | 'pictures'
  problem: string
  /** False for a hint, which the author may leave as it is. */
  blocking: boolean
}

interface Checked {
  title: string
  body: string
  /** Not looked at when left out, as is the subject. */
  pictures?: readonly { caption: string }[]
  subject?: string
}

/**
 * What stands against submitting an article, and what might be better, in the author's words: title first, blocking
 * ones before hints.
 *
 * @source issue 7, "Checks at submission": typical slips are hints, not errors
 */
export function submissionProblems({ title, body, pictures, subject }: Checked): ArticleProblem[] {
  const text = countedText(body)
  const hints = (field: ArticleProblem['field'], found: readonly string[]) => found.map(problem => ({ field, problem, blocking: false }))
  return [
    ...sizeProblem('title', '标题', countCharacters(title, 'characters')),
    ...sizeProblem('body', '正文', countCharacters(text, 'characters')),
    ...hints('subject', subject === '' ? ['还没有选主题，选好方便编排'] : []),
    ...hints('title', punctuationHints(title).map(problem => `标题里，${problem}`)),
    ...hints('title', text.trim() === '' ? [] : figureHints(title, text)),
    ...hints('body', punctuationHints(body)),
    ...hints('body', pictures ? layoutHints(body, pictures.length) : []),
    ...hints('pictures', captionHints(pictures?.map(({ caption }) => caption) ?? [])),
  ]
}

function sizeProblem(field: 'title' | 'body', name: string, length: number): ArticleProblem[] {
  const { min, max } = articleLimits[field]
  const problem =
    length === 0 ? `还没有写${name}`
    : length < min ? `${name}至少 ${min} 字`
    : length > max ? `${name}多 ${formatCount(length - max)} 字，最多 ${formatCount(max)} 字`
    : null
  return problem ? [{ field, problem, blocking: true }] : []
}
