import { View } from '@tarojs/components'

import type { ArticleSummary } from '../../../shared/contract/article'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { formatCount } from '../../../shared/domain/format-count'
import { daysUntil, relativeDay, type Instant } from '../../../shared/domain/instant'
import { Blank } from '../../components/blank/blank'
import { cx } from '../../components/cx'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

export type QueueTab = 'submitted' | 'returned' | 'decided'

export const tabOptions = (counts: Record<QueueTab, number>) => [
  { value: 'submitted' as const, label: `待审 ${counts.submitted}` },
  { value: 'returned' as const, label: `退回 ${counts.returned}` },
  { value: 'decided' as const, label: `已定 ${counts.decided}` },
]

const nothing: Readonly<Record<QueueTab, string>> = {
  submitted: '稿件都审完了',
  returned: '没有退回待改的稿件',
  decided: '还没有定过的稿件',
}

interface QueueListProps {
  tab: QueueTab
  now: Instant
  /** undefined while they are loaded */
  articles: readonly ArticleSummary[] | undefined
  chosen: string | undefined
  /** member id of the editor */
  me: string
  onChoose: (id: string) => void
}

/** The articles of one tab, what waits longest first. */
export function QueueList({ tab, now, articles, chosen, me, onChoose }: QueueListProps) {
  if (!articles) return <RowsSkeleton />
  if (articles.length === 0) return <Blank icon='inbox' title={nothing[tab]} />
  return (
    <View className='queue'>
      {articles.map(article => (
        <Tap
          key={article.id}
          className={cx('queue__i', article.id === chosen && 'on')}
          label={`${article.title}，${article.unitName} ${article.authorName}`}
          onTap={() => onChoose(article.id)}
        >
          <View className='queue__t'>{spaced(article.title)}</View>
          <View className='queue__d line between cap'>
            <View className='queue__by muted'>{spaced(`${article.unitName} ${article.authorName}`)}</View>
            <Aside article={article} me={me} now={now} />
          </View>
        </Tap>
      ))}
    </View>
  )
}

/** Days that an author is kept waiting before it is said. */
const longWait = 2

/** How long it waits, where that is long; else its length; who has it; where it was decided, how. */
function Aside({ article, me, now }: { article: ArticleSummary; me: string; now: Instant }) {
  const { status, takenBy, submittedAt, updatedAt, characters } = article
  const waited = submittedAt === null ? 0 : daysUntil(submittedAt, now)
  if (status === 'submitted' && waited >= longWait) return <Words nowrap tone='warn'>{`等了 ${waited} 天`}</Words>
  if (status === 'submitted') return <Words nowrap tone='muted'>{`${formatCount(characters)} 字`}</Words>
  if (status === 'in-review' && takenBy) return takenBy.id === me ? <Words nowrap tone='brand'>您在审</Words> : <Words nowrap tone='muted'>{`${takenBy.name} 在审`}</Words>
  if (status === 'returned') return <Words nowrap tone='muted'>{`${relativeDay(now, updatedAt)}退回`}</Words>
  return <Words nowrap tone='muted'>{articleStatusNames[status]}</Words>
}
