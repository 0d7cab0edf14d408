import type { ArticleKind } from '../../../shared/contract/article'

/** What an officer writes. */
export interface Manuscript {
  kind: ArticleKind
  title: string
  source: string
  body: string
}

export const emptyManuscript: Manuscript = { kind: 'industry-development', title: '', source: '', body: '' }

export const manuscriptOf = ({ kind, title, source, body }: Manuscript): Manuscript => ({ kind, title, source, body })

export const sameManuscript = (a: Manuscript, b: Manuscript): boolean =>
  a.kind === b.kind && a.title === b.title && a.source === b.source && a.body === b.body

const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const controlInText = /[\u0000-\u0008\u000e-\u001f\u007f]+/g

/** A line as it was typed or pasted, without what no line can hold. */
export const cleanLine = (text: string): string => text.replace(control, ' ')

/** Text as it was typed or pasted: word processors break lines by signs that no text of ours can hold. */
export const cleanText = (text: string): string => text.replace(/[\u000b\u000c]/g, '\n').replace(controlInText, '')
