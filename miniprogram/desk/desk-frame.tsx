import type { ReactNode } from 'react'
import type { Role } from '../../shared/contract/call'
import { errorSentences } from '../../shared/errors'
import { cloud } from '../cloud'
import { useCall } from '../cloud/use-call'
import { hasRole, useMe } from '../cloud/use-me'
import { DeskPage } from '../components/desk/desk-page'
import { useWide } from '../components/desk/use-wide'
import type { LoadState } from '../components/page/load-state'
import { useSignInFirst } from '../components/page/sign-in-first'
import type { PageProps } from '../components/page/page'
import { railItems } from './rail-items'

interface DeskFrameProps<T> extends PageProps<T> {
  /** who may see the page; anyone else is told that they may not */
  roles: readonly (Role | 'contact')[]
  /** of `deskRoutes`: the rail's item that the page belongs to */
  current: string
  /** articles that wait for review, where the page knows; asked for otherwise */
  reviewWaiting?: number
  tag?: ReactNode
  actions?: ReactNode
  columns?: boolean
}

/** A page of the desk for those whose role it needs, with the rail that their roles give them. */
export function DeskFrame<T>({ roles, state, reviewWaiting, ...page }: DeskFrameProps<T>) {
  const who = useMe()
  const { me } = who
  const wide = useWide()
  const leaving = useSignInFirst(who)
  const queue = useCall(cloud.review.queue, {}, { wait: reviewWaiting !== undefined || !wide || !hasRole(me, 'editor', 'admin') })
  const papers = useCall(cloud.signing.waiting, {}, { wait: !wide || !hasRole(me, 'approver') })

  return (
    <DeskPage
      {...page}
      state={hasRole(me, ...roles) ? state : withoutRole<T>(leaving ? { ...who, status: 'loading' } : who)}
      items={railItems(me, { review: reviewWaiting ?? queue.data?.counts.submitted, signing: papers.data?.waiting.filter(({ against }) => against === null).length })}
      person={me?.name}
    />
  )
}

function withoutRole<T>({ status, error, reload }: LoadState<unknown>): LoadState<T> {
  if (status === 'ready') return { status: 'failed', error: { code: 'FORBIDDEN', message: errorSentences.FORBIDDEN }, reload }
  return { status, error, reload }
}
