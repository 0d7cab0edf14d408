import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { bringIntoView } from '../activity-edit/bring-into-view'
import './checkin-setup.css'

/** Somebody else saved while this was being changed: what to do with what is on this device. */
export function ChangedMeanwhile({ onTakeTheirs, onKeepMine }: { onTakeTheirs: () => void; onKeepMine: () => void }) {
  useEffect(() => bringIntoView('.setup-changed'), [])
  return (
    <View className='setup-changed'>
      <Note tone='warn'>
        <View>{spaced('您改了一半之后，同事保存过签到设置。现在看到的是您改的。')}</View>
        <View className='setup-changed__acts line'>
          <Button size='m' onTap={onTakeTheirs}>换成同事保存的</Button>
          <Button size='m' onTap={onKeepMine}>保留我改的</Button>
        </View>
      </Note>
    </View>
  )
}
