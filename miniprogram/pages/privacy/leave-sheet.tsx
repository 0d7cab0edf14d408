import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import type { Held } from '../../../shared/contract/privacy'
import { cloud } from '../../cloud'
import { forgetPhone } from '../../cloud/forget-phone'
import { useAction } from '../../cloud/use-action'
import { reloadMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { goes, stayWords, stays } from './words'

interface LeaveSheetProps {
  held: Held
  onRefused: () => void
  onClose: () => void
}

/** Says exactly what goes and what stays before it is done; or why it has to wait. */
export function LeaveSheet({ held, onRefused, onClose }: LeaveSheetProps) {
  const { leaving } = held
  const leave = useAction(cloud.privacy.leave)
  const waits = leaving.against.length > 0 && !leaving.begun

  async function confirm() {
    const outcome = await leave.run({})
    if (!outcome) return
    if (outcome.outcome === 'refused') return onRefused()
    forgetPhone()
    reloadMe()
    toast('已退出，信息已删除', 'check')
    void Taro.switchTab({ url: '/pages/home/index' })
  }

  if (waits) {
    return (
      <Popup open title='现在还不能退出' onClose={onClose} foot={<Bar plain><Button block kind='primary' onTap={onClose}>知道了</Button></Bar>}>
        {leaving.against.map(reason => <Note tone='warn' key={reason}>{stayWords[reason]}</Note>)}
      </Popup>
    )
  }
  return (
    <Popup
      open
      title='退出并删除'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>不退出</Button>
          <Button block danger onTap={confirm}>退出并删除，不能恢复</Button>
        </Bar>
      }
    >
      <List title='删除' lines={goes(held, leaving)} />
      <List title='保留' lines={stays(held, leaving)} />
    </Popup>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View className='leave__list'>
      <View className='strong'>{title}</View>
      {lines.map(line => <View className='leave__line ink2' key={line}>{spaced(line)}</View>)}
    </View>
  )
}
