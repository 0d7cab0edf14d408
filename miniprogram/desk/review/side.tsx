import type { Article } from '../../../shared/contract/article'
import { Decision } from './decision'
import { Outcome } from './outcome'
import type { ReviewProps } from './review-props'
import { SecondReading, Waiting, WithAnother } from './standing'

export const isMine = ({ status, takenBy }: Article, me: string) => status === 'in-review' && takenBy?.id === me

type SideProps = Pick<ReviewProps, 'policy' | 'me' | 'acts' | 'onSheet'> & { data: NonNullable<ReviewProps['detail']['data']> }

/** What the editor can do about an article, by where it stands and who has it. */
export function Side({ data: { article: { article, now }, issues, rules: { rules } }, policy, me, acts, onSheet }: SideProps) {
  const { id, status, takenBy, revision } = article
  if (status === 'submitted') return <Waiting article={article} now={now} acts={acts} />
  if (status === 'second-review') return <SecondReading article={article} mine={takenBy?.id === me} acts={acts} onSheet={onSheet} />
  if (status === 'in-review' && takenBy?.id !== me) return <WithAnother article={article} onSheet={onSheet} />
  if (status !== 'in-review' && status !== 'accepted') return <Outcome article={article} />
  return <Decision key={`${id} ${status} ${revision}`} article={article} issues={issues} policy={policy} rules={rules} acts={acts} onSheet={onSheet} />
}
