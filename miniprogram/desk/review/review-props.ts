import type { ReactNode } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { Article, ArticleSummary, newsroom } from '../../../shared/contract/newsroom'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import type { LoadState } from '../../components/page/load-state'
import type { Choice, Issues } from './choice'
import type { QueueTab } from './queue-list'

type Of<N extends keyof typeof newsroom.calls> = Output<(typeof newsroom.calls)[N]>

/** What the review desk knows and can do, however it is laid out. */
export interface ReviewProps {
  tab: QueueTab
  onTab: (tab: QueueTab) => void
  /** with the counts of all tabs, even while another one is loaded */
  queue: LoadState<Of<'queue'>>
  /** of the tab; undefined while they are loaded */
  articles: readonly ArticleSummary[] | undefined
  /** the article that is open */
  id: string | undefined
  onChoose: (id: string) => void
  detail: LoadState<{ article: Of<'get'>; issues: Of<'issues'> }>
  policy: RemunerationPolicy | null
  onAccept: (article: Article, choice: Choice, issues: Issues) => Promise<unknown>
  onSheet: (sheet: 'back' | 'decline') => void
  over: ReactNode
}
