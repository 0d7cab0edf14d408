import type { Manuscript } from '../../shared/contract/article'
import { isSubjectOf } from '../../shared/domain/article-subjects'
import { countsOf } from '../../shared/domain/article-body'
import { coAuthorProblem } from '../../shared/domain/co-authors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ArticleDocument, MemberDocument } from '../_kit/documents'

type Written = Pick<
  ArticleDocument,
  'kind' | 'subject' | 'title' | 'source' | 'body' | 'pictures' | 'coAuthors' | 'commissionId' | 'characters'
>
type Refusal = 'no-such-person' | 'shares-wrong'

/**
 * What a manuscript makes of an article, with the names of those who wrote along; its pictures are looked at by
 * `./new-pictures`. A subject that the kind does not have is left out, as somebody chose another kind after it.
 */
export async function acceptManuscript(
  { coAuthors, ...manuscript }: Manuscript,
  author: MemberDocument,
): Promise<{ outcome: 'accepted'; written: Written } | { outcome: 'refused'; reason: Refusal }> {
  if (coAuthorProblem(author._id, coAuthors)) return { outcome: 'refused', reason: 'shares-wrong' }
  const people = coAuthors.length === 0 ? [] : await membersOf(coAuthors.map(({ memberId }) => memberId))
  if (people.length < coAuthors.length) return { outcome: 'refused', reason: 'no-such-person' }

  const named = new Map(people.map(person => [person._id, person]))
  return {
    outcome: 'accepted',
    written: {
      ...manuscript,
      subject: isSubjectOf(manuscript.kind, manuscript.subject) ? manuscript.subject : '',
      coAuthors: coAuthors.map(({ memberId, share }) => {
        const { name, unitId, unitName } = named.get(memberId)!
        return { memberId, name, unitId, unitName, share }
      }),
      characters: countsOf(manuscript.body).word,
    },
  }
}

const membersOf = (ids: readonly string[]) =>
  db.members.query({ _id: _.in([...ids]), standing: 'confirmed' }, { limit: ids.length, fields: ['name', 'unitId', 'unitName'] })
