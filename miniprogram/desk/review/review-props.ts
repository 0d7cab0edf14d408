import type { ReactNode } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { ArticleKind, ArticleSummary, Place } from '../../../shared/contract/article'
import type { bulletin } from '../../../shared/contract/bulletin'
import type { newsroom } from '../../../shared/contract/newsroom'
import type { review } from '../../../shared/contract/review'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import type { SecondReadingRules } from '../../../shared/domain/second-reading'
import type { LoadState } from '../../components/page/load-state'
import type { QueueTab } from './queue-list'
import type { Acts } from './use-acts'

/** What stands over the page: words to the author or to the first editor, a remark, how it came about, the rules. */
export type Sheet =
  | { name: 'back' | 'decline' | 'object' | 'trail' | 'rules' | 'take-over' }
  /** @property passage to choose a sentence of, where nothing is selected */
  | { name: 'remark'; place: Place | null; passage?: { text: string; from: number } }

/** What the review desk knows and can do, however it is laid out. */
export interface ReviewProps {
  tab: QueueTab
  onTab: (tab: QueueTab) => void
  /** null for all */
  kind: ArticleKind | null
  onKind: (kind: ArticleKind | null) => void
  /** with the counts of all tabs, even while another one is loaded */
  queue: LoadState<Output<typeof review.calls.queue>>
  /** of the tab; undefined while they are loaded */
  articles: readonly ArticleSummary[] | undefined
  /** the article that is open */
  id: string | undefined
  onChoose: (id: string) => void
  detail: LoadState<{
    article: Output<typeof newsroom.calls.get>
    issues: Output<typeof bulletin.calls.issues>
    rules: { rules: SecondReadingRules; revision: number }
  }>
  policy: RemunerationPolicy | null
  /** member id of the editor */
  me: string
  acts: Acts
  onSheet: (sheet: Sheet) => void
  over: ReactNode
}
