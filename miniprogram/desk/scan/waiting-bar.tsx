import { timeOf } from '../../../shared/domain/instant'
import { Offline } from '../../components/offline/offline'
import { Dots } from '../../components/text/dot'
import type { OfflineDesk } from './desk-answers'

/** Under the title: that there is no network, how many scans wait for it, and from when the list is. */
export function WaitingBar({ isOffline, offline: { waiting, pack } }: { isOffline: boolean; offline: OfflineDesk }) {
  if (!isOffline && waiting === 0) return null
  return (
    <Offline icon={isOffline ? 'offline' : 'reload'} end={isOffline && (pack ? `名单 ${timeOf(pack.loadedAt)}` : '没有下载名单')}>
      <Dots items={[isOffline && '离线', waiting > 0 && `${waiting} 条待上传`]} />
    </Offline>
  )
}
