import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { Tabs } from '../../components/tabs/tabs'
import { deskRoutes } from '../rail-items'
import './task-tabs.css'

const options = [
  { value: deskRoutes.targets, label: '供稿进度' },
  { value: deskRoutes.commissions, label: '约稿' },
] as const

/** The two parts of 任务. @param current its route */
export function TaskTabs({ current }: { current: (typeof options)[number]['value'] }) {
  return (
    <View className='task-tabs'>
      <Tabs options={options} value={current} onChange={url => url !== current && void Taro.redirectTo({ url })} />
    </View>
  )
}
