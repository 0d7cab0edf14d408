import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'

export interface RailItem {
  /** the page's path: `/desk/review/index` */
  url: string
  icon: IconName
  label: string
  /** how many things wait there; none at 0 */
  waiting?: number
}

interface RailProps {
  items: readonly RailItem[]
  /** the item that is shown */
  current: string
  /** whose desk it is, at the foot; leads to 我的 */
  person?: string
}

/** The left edge of the desk on a wide screen. */
export function Rail({ items, current, person }: RailProps) {
  return (
    <View className='rail' {...{ role: 'navigation' }}>
      <Tap className='rail__brand' role='link' label='行协通，回首页' onTap={() => Taro.switchTab({ url: '/pages/home/index' })}>行协通</Tap>
      {items.map(({ url, icon, label, waiting = 0 }) => (
        <Tap key={url} role='link' className={cx('rail__i', url === current && 'on')} label={waiting ? `${label}，${waiting} 项` : label} onTap={() => url !== current && Taro.redirectTo({ url })}>
          <Icon className='rail__ic' name={icon} size={22} color={url === current ? 'brand' : 'ink-2'} />
          <Text>{label}</Text>
          {waiting > 0 && <View className='rail__dot'>{waiting > 99 ? '99+' : waiting}</View>}
        </Tap>
      ))}
      <View className='grow' />
      {person && (
        <Tap className='rail__i' role='link' onTap={() => Taro.switchTab({ url: '/pages/me/index' })}>
          <Icon className='rail__ic' name='user' size={22} color='ink-2' />
          <Text className='rail__who'>{person}</Text>
        </Tap>
      )}
    </View>
  )
}
