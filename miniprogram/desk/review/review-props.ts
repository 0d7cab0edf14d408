import type { ReactNode } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { Article, ArticleSummary } from '../../../shared/contract/article'
import type { bulletin } from '../../../shared/contract/bulletin'
import type { newsroom } from '../../../shared/contract/newsroom'
import type { review } from '../../../shared/contract/review'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import type { LoadState } from '../../components/page/load-state'
import type { Choice, Issues } from './choice'
import type { QueueTab } from './queue-list'


/** What the review desk knows and can do, however it is laid out. */
export interface ReviewProps {
  tab: QueueTab
  onTab: (tab: QueueTab) => void
  /** with the counts of all tabs, even while another one is loaded */
  queue: LoadState<Output<typeof review.calls.queue>>
  /** of the tab; undefined while they are loaded */
  articles: readonly ArticleSummary[] | undefined
  /** the article that is open */
  id: string | undefined
  onChoose: (id: string) => void
  detail: LoadState<{ article: Output<typeof newsroom.calls.get>; issues: Output<typeof bulletin.calls.issues> }>
  policy: RemunerationPolicy | null
  onAccept: (article: Article, choice: Choice, issues: Issues) => Promise<unknown>
  onSheet: (sheet: 'back' | 'decline') => void
  over: ReactNode
}
