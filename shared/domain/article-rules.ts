import { countCharacters } from './character-count'
import { formatCount } from './format-count'
import { punctuationHints } from './punctuation-hints'

/** @source domain.md §3: three kinds of content (seed 001, annex 3, article 3) */
export type ArticleKind = 'industry-development' | 'special-topic' | 'association-news'

export const articleKindNames: Readonly<Record<ArticleKind, string>> = {
  'industry-development': '行业发展',
  'special-topic': '行业专题',
  'association-news': '协会动态',
}

/** `declined` and `published` are for good. */
export type ArticleStatus = 'draft' | 'submitted' | 'returned' | 'accepted' | 'published' | 'declined'

export const articleStatusNames: Readonly<Record<ArticleStatus, string>> = {
  draft: '草稿',
  submitted: '待审',
  returned: '退回修改',
  accepted: '已采用',
  published: '已刊发',
  declined: '未采用',
}

type Mover = 'author' | 'editor'

/** An author may take a submitted article back; an editor may decide again until it is published. */
const moves: Readonly<Record<Mover, Partial<Record<ArticleStatus, readonly ArticleStatus[]>>>> = {
  author: {
    draft: ['submitted'],
    submitted: ['draft'],
    returned: ['submitted'],
  },
  editor: {
    submitted: ['returned', 'accepted', 'declined'],
    accepted: ['accepted', 'returned', 'published'],
  },
}

/** Whether an article may go from one state to another by that hand. */
export const canMove = (from: ArticleStatus, to: ArticleStatus, by: Mover): boolean =>
  moves[by][from]?.includes(to) ?? false

/** The states an article can be in before such a move: what a conditional update asks for. */
export const statesBefore = (to: ArticleStatus, by: Mover): ArticleStatus[] =>
  (Object.keys(articleStatusNames) as ArticleStatus[]).filter(from => canMove(from, to, by))

/** Only what is still the author's own can be rewritten. */
export const canRevise = (status: ArticleStatus): boolean => status === 'draft' || status === 'returned'

/** Code points that are not white space. */
export const articleLimits = { title: { min: 2, max: 60 }, body: { min: 1, max: 20_000 } } as const

export interface ArticleProblem {
  field: 'title' | 'body'
  problem: string
  /** False for a hint, which the author may leave as it is. */
  blocking: boolean
}

/**
 * What stands against submitting an article, and what might be better, in the author's words: title first, blocking
 * ones before hints.
 */
export function submissionProblems({ title, body }: { title: string; body: string }): ArticleProblem[] {
  const blocking = [
    ...sizeProblem('title', '标题', countCharacters(title, 'characters')),
    ...sizeProblem('body', '正文', countCharacters(body, 'characters')),
  ]
  const hints = [
    ...punctuationHints(title).map(problem => ({ field: 'title' as const, problem: `标题里，${problem}`, blocking: false })),
    ...punctuationHints(body).map(problem => ({ field: 'body' as const, problem, blocking: false })),
  ]
  return [...blocking, ...hints]
}

function sizeProblem(field: ArticleProblem['field'], name: string, length: number): ArticleProblem[] {
  const { min, max } = articleLimits[field]
  const problem =
    length === 0 ? `还没有写${name}`
    : length < min ? `${name}至少 ${min} 字`
    : length > max ? `${name}多 ${formatCount(length - max)} 字，最多 ${formatCount(max)} 字`
    : null
  return problem ? [{ field, problem, blocking: true }] : []
}
