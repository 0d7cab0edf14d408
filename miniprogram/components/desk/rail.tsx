import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { useState } from 'react'
import { useInCloud } from '../../cloud/browser-sign-in'
import { signOutBrowser } from '../../cloud/sign-out-browser'
import { Bar } from '../bar/bar'
import { Button } from '../button/button'
import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { Popup } from '../popup/popup'
import { Row } from '../row/row'
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
      {person && <Person name={person} />}
    </View>
  )
}

const openMe = () => void Taro.switchTab({ url: '/pages/me/index' })

/** Whose desk it is. In a browser that was let in by phone also the way out. */
function Person({ name }: { name: string }) {
  const inBrowser = useInCloud() === true
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tap className='rail__i' role={inBrowser ? 'button' : 'link'} onTap={() => (inBrowser ? setOpen(true) : openMe())}>
        <Icon className='rail__ic' name='user' size={22} color='ink-2' />
        <Text className='rail__who'>{name}</Text>
      </Tap>
      <Popup
        open={open}
        title={name}
        onClose={() => setOpen(false)}
        foot={<Bar plain><Button block icon='lock' onTap={signOutBrowser}>退出登录</Button></Bar>}
      >
        <Row icon='user' title='我的' detail='报名、稿件、消息和资料' onTap={openMe} />
      </Popup>
    </>
  )
}
