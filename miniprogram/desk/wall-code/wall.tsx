import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Output } from '../../../shared/contract/call'
import type { checkin } from '../../../shared/contract/checkin'
import { windowOn } from '../../../shared/domain/checkin-lists'
import type { Instant } from '../../../shared/domain/instant'
import { cx } from '../../components/cx'
import { Clock } from '../../components/live-code/clock'
import { useLiveCode } from '../../components/live-code/use-live-code'
import type { LoadState } from '../../components/page/load-state'
import { QrCode } from '../../components/qr-code/qr-code'
import { Words } from '../../components/text/words'
import { windowWords } from '../window-words'
import './wall.css'

type WallData = Output<(typeof checkin)['calls']['wall']>
type List = WallData['lists'][number]

interface WallProps {
  data: WallData
  listId: string
  ahead: number
  state: LoadState<WallData>
  wide: boolean
  /** of the list that the screen is for */
  choice: ReactNode
}

/** The code of now, what it is for and how it is used: to be read across a room. */
export function Wall({ data, listId, ahead, state, wide, choice }: WallProps) {
  const { token, now } = useLiveCode(data.codes, ahead, state)
  const list = data.lists.find(({ id }) => id === listId)
  const size = codeSize(wide)
  return (
    <View className={cx('wall', wide && 'wall--wide')}>
      <View className='wall__about'>
        <View className='wall__title'><Words>{data.title}</Words></View>
        {list && <View className='wall__list'><Words>{list.name}</Words></View>}
        {list && <View className='wall__when num'><Words>{whenWords(list, now)}</Words></View>}
        <View className='wall__how'><Words>打开行协通的入场码，点“自助签到”，扫这张码</Words></View>
        {wide && choice}
      </View>
      <View className='wall__code' style={{ width: `${size}px` }}>
        {token === null ? (
          <View className='wall__out' style={{ height: `${size}px` }}>
            <View className='h2'>{state.status === 'loading' ? '正在更新' : '码用完了'}</View>
            <Words tone='muted'>联网后自动更新。现在到签到台签到。</Words>
          </View>
        ) : (
          <QrCode id='wall-code' text={token} size={size} label='自助签到码' />
        )}
        <View className='wall__clock'><Clock now={now} /></View>
      </View>
      {!wide && choice}
    </View>
  )
}

/** px: what a phone leaves, or the height of a large screen. */
function codeSize(wide: boolean): number {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  return Math.floor(wide ? Math.min(windowWidth * 0.5, windowHeight - 180) : Math.min(windowWidth - 32, 420))
}

function whenWords(list: List, now: Instant): string {
  const { from, until } = windowOn(list, now)
  return `${windowWords(from, until)} 签到`
}
