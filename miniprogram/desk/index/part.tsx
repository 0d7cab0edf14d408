import type { ReactNode } from 'react'
import { Blank } from '../../components/blank/blank'
import type { LoadState } from '../../components/page/load-state'
import { usePatience } from '../../components/page/use-patience'
import { RowsSkeleton } from '../../components/skeleton/skeleton'

interface PartProps<T> {
  /** in “…没有加载出来” */
  what: string
  state: LoadState<T>
  children: (data: T) => ReactNode
}

/** One part of a page that loads by itself, so that the others do not wait for it. */
export function Part<T>({ what, state, children }: PartProps<T>) {
  const [patience] = usePatience(state.status === 'loading')
  if (state.data !== undefined) return <>{children(state.data)}</>
  if (state.status === 'loading') return patience === 'none' ? null : <RowsSkeleton rows={3} />
  const offline = state.error?.code === 'OFFLINE'
  return (
    <Blank
      icon={offline ? 'offline' : 'alert'}
      bad={!offline}
      title={offline ? '当前离线' : `${what}没有加载出来`}
      detail={offline ? `联网后就能看到${what}。` : state.error?.message}
      action={{ label: '重新加载', icon: 'reload', kind: 'line', onTap: state.reload }}
    />
  )
}
