import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useMe } from '../../cloud/use-me'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { SettingsProps } from './settings-props'
import './settings.css'
import '../sheet.css'

const refusals = {
  'no-sample': '这里已经没有示例数据',
  'other-name': '协会名称对不上，没有清除',
  'another-clears': '另一位管理员正在清除',
} as const

/** Says that this store holds an invented association, and takes it away. */
export function SamplePart({ settings, reload }: SettingsProps) {
  const [asking, setAsking] = useState(false)
  const begun = settings.sample === 'clearing'
  return (
    <View className='settings-sample'>
      <Note tone='warn'>
        <View className='settings-sample__line'>
          <View className='settings-sample__words'>{spaced(begun ? '示例数据还没有清除完，接着清除。' : '这里是示例数据：单位、人员、活动、稿件和账目都是虚构的。开始使用前清除。')}</View>
          <Button size='s' onTap={() => setAsking(true)}>{begun ? '接着清除' : '清除示例数据'}</Button>
        </View>
      </Note>
      {asking && <ClearSheet settings={settings} reload={reload} onClose={() => setAsking(false)} />}
    </View>
  )
}

function ClearSheet({ settings, reload, onClose }: SettingsProps & { onClose: () => void }) {
  const { me } = useMe()
  const { run, busy } = useAction(cloud.association.clearSample)
  const [typed, setTyped] = useState('')
  const { name } = settings.names.value

  async function clear() {
    const outcome = await run({ name: typed })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      toast(refusals[outcome.reason], 'alert')
      if (outcome.reason !== 'other-name') onClose()
      return reload()
    }
    toast('示例数据已清除', 'check')
    // Whatever lies under this page is of what is gone.
    void Taro.reLaunch({ url: '/pages/home/index' })
  }

  return (
    <ConfirmSheet
      open
      title='清除示例数据'
      danger
      label={busy ? '正在清除' : '全部清除，不能恢复'}
      off={typed.trim() === name ? undefined : '先输入协会全称'}
      onConfirm={clear}
      onClose={onClose}
    >
      <View>{spaced(`单位、人员、活动、报名、稿件、稿酬和会费会全部清除，试用时加进去的也在内。留下您（${me?.name ?? ''}）、您的单位和这一页的设置。`)}</View>
      <View className='sheet-rows'>
        <TextField label='协会全称' value={typed} placeholder={name} hint='照这一页的协会全称输入，才能清除' onChange={setTyped} />
      </View>
    </ConfirmSheet>
  )
}
