import { View } from '@tarojs/components'
import { timeOf } from '../../../shared/domain/instant'
import { errorSentences, type AppError } from '../../../shared/errors'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'
import type { OfflineDesk } from './desk-answers'

/** The list that this phone takes along for when the network goes. */
export function OfflineList({ offline: { pack, loading, load } }: { offline: OfflineDesk }) {
  const take = () =>
    load().then(
      () => toast('名单已下载，没有网络也能签到', 'check'),
      (error: AppError) => toast(error.message, 'alert'),
    )
  return (
    <Row name='离线名单' end={<Button size='s' kind='text' busy={loading} onTap={take}>{pack ? '更新' : '下载名单'}</Button>}>
      {pack ? `${pack.people} 人，${timeOf(pack.loadedAt)} 下载` : '还没有下载'}
    </Row>
  )
}

/** What is to be known about the uploads and the phone's clock. */
export function OfflineTroubles({ offline: { trouble, clockOff, deliver } }: { offline: OfflineDesk }) {
  const stuck = trouble !== null && trouble !== 'OFFLINE'
  return (
    <>
      {stuck && (
        <View className='desk-gap'>
          <Note tone='warn'>
            {`待上传的签到还没有传上去：${errorSentences[trouble]}`}
            <Button size='s' kind='text' icon='reload' onTap={deliver}>再传一次</Button>
          </Note>
        </View>
      )}
      {clockOff !== null && <View className='desk-gap'><Note tone='warn' icon='clock'>{`这台手机的时间${clockOff > 0 ? '慢' : '快'}了 ${spanWords(clockOff)}，签到时间已按准确的时间记`}</Note></View>}
    </>
  )
}

function spanWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 120) return `${minutes} 分钟`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / (24 * 60))} 天`
}
