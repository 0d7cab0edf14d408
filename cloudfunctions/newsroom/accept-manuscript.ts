import type { Manuscript } from '../../shared/contract/article'
import { isSubjectOf } from '../../shared/domain/article-subjects'
import { countsOf } from '../../shared/domain/article-body'
import { coAuthorProblem } from '../../shared/domain/co-authors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument, MemberDocument } from '../_kit/documents'
import { isUploadOf } from '../_kit/files'

type Written = Pick<
  ArticleDocument,
  'kind' | 'subject' | 'title' | 'source' | 'body' | 'pictures' | 'coAuthors' | 'commissionId' | 'characters'
>
type Refusal = 'no-such-person' | 'shares-wrong' | 'no-such-picture'

/**
 * What a manuscript makes of an article: with the names of those who wrote along, and pictures that the author uploaded.
 * A subject that the kind does not have is left out, as somebody chose another kind after it.
 */
export async function acceptManuscript(
  { coAuthors, ...manuscript }: Manuscript,
  author: MemberDocument,
): Promise<{ outcome: 'accepted'; written: Written } | { outcome: 'refused'; reason: Refusal }> {
  if (coAuthorProblem(author._id, coAuthors)) return { outcome: 'refused', reason: 'shares-wrong' }
  if (!manuscript.pictures.every(({ fileId }) => isUploadOf(author.openid, 'article', fileId))) {
    return { outcome: 'refused', reason: 'no-such-picture' }
  }
  const people = coAuthors.length === 0 ? [] : await membersOf(coAuthors.map(({ memberId }) => memberId))
  if (people.length < coAuthors.length) return { outcome: 'refused', reason: 'no-such-person' }

  const named = new Map(people.map(person => [person._id, person]))
  return {
    outcome: 'accepted',
    written: {
      ...manuscript,
      subject: isSubjectOf(manuscript.kind, manuscript.subject) ? manuscript.subject : '',
      coAuthors: coAuthors.map(({ memberId, share }) => {
        const { name, unitName } = named.get(memberId)!
        return { memberId, name, unitName, share }
      }),
      characters: countsOf(manuscript.body).word,
    },
  }
}

const membersOf = (ids: readonly string[]) =>
  db.members.query({ _id: _.in([...ids]), standing: 'confirmed' }, { limit: ids.length, fields: ['name', 'unitName'] })
