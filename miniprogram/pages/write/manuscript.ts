import type { Article, Manuscript as Written } from '../../../shared/contract/article'

/** One who wrote along, by name, and the percent of the payment that is theirs. */
export interface CoAuthor {
  memberId: string
  name: string
  unitName: string
  share: number
}

/** What an officer writes; those who wrote along have their names here, so that they can be shown without the cloud. */
export interface Manuscript extends Written {
  coAuthors: CoAuthor[]
}

export const emptyManuscript: Manuscript = {
  kind: 'industry-development', subject: '', title: '', source: '', body: '', pictures: [], coAuthors: [], commissionId: null,
}

/** What an author writes of an article, or of what is kept of it on the phone. */
export const manuscriptOf = ({ kind, subject, title, source, body, pictures, coAuthors, commissionId }: Manuscript | Article): Manuscript => ({
  kind,
  subject,
  title,
  source,
  body,
  pictures: pictures.map(({ fileId, caption }) => ({ fileId, caption })),
  coAuthors: coAuthors.map(({ memberId, name, unitName, share }) => ({ memberId, name, unitName, share })),
  commissionId,
})

/** All of a manuscript but its text, as one value to compare. */
export const aroundTheText = (manuscript: Manuscript): string => JSON.stringify({ ...manuscriptOf(manuscript), body: '' })

export const sameManuscript = (a: Manuscript, b: Manuscript): boolean => a.body === b.body && aroundTheText(a) === aroundTheText(b)

/** Something is written that a Word file would take the place of. */
export const isBegun = ({ title, body, pictures }: Manuscript): boolean => title.trim() !== '' || body.trim() !== '' || pictures.length > 0
