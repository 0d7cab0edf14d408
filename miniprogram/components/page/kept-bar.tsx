import { timeOf } from '../../../shared/domain/instant'
import { Offline } from '../offline/offline'
import { Tap } from '../tap/tap'
import type { LoadState } from './load-state'

/** Says that what is shown is not from just now, and why. */
export function KeptBar<T>({ state }: { state: LoadState<T> }) {
  if (state.status !== 'failed' || state.data === undefined) return null
  const since = state.stale ? `显示 ${timeOf(state.stale.at)} 的内容` : undefined
  if (state.error?.code === 'OFFLINE') return <Offline end={since}>当前离线</Offline>
  return (
    <Tap onTap={state.reload} label='没有更新成功，重新加载'>
      <Offline icon='reload' end={since}>没有更新成功，点此重试</Offline>
    </Tap>
  )
}
