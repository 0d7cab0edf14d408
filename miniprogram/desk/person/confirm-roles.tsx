import { View } from '@tarojs/components'
import { useState } from 'react'
import type { workChange } from '../../../shared/domain/work'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import './role-sheet.css'

interface ConfirmRolesProps {
  name: string
  change: ReturnType<typeof workChange>
  /** the caller's own role as an administrator goes with it: asked twice */
  givesUpAdmin: boolean
  onConfirm: () => unknown
  onBack: () => void
  onClose: () => void
}

/** What is about to be given and taken, read once more; what cannot be undone by oneself, once more than that. */
export function ConfirmRoles({ name, change: { given, taken }, givesUpAdmin, onConfirm, onBack, onClose }: ConfirmRolesProps) {
  const [sure, setSure] = useState(!givesUpAdmin)
  const act = [given.length > 0 && '给予', taken.length > 0 && '收回'].filter(Boolean).join('并')
  return (
    <Popup
      open
      title={`${act}权限`}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onBack}>返回修改</Button>
          {sure ? (
            <Button kind={givesUpAdmin ? 'line' : 'primary'} danger={givesUpAdmin} block onTap={onConfirm}>
              {givesUpAdmin ? '确定放弃管理员权限' : `${act}，5 秒内生效`}
            </Button>
          ) : (
            <Button kind='line' danger block onTap={() => setSure(true)}>放弃自己的管理员权限</Button>
          )}
        </Bar>
      }
    >
      <Line name='谁'>{name}</Line>
      {given.length > 0 && <Line name='给予'>{given.join('、')}</Line>}
      {taken.length > 0 && <Line name='收回'>{taken.join('、')}</Line>}
      {taken.length > 0 && !givesUpAdmin && <Note>对方已办的事不受影响：采用的稿件、发布的活动、制好的表都在。</Note>}
      {givesUpAdmin && (
        <Note tone='warn'>
          {sure ? '点下去就不再是管理员，自己不能恢复，要由别的管理员再给。' : '这是您自己的管理员权限。放弃以后，您不能再给予和收回任何人的权限。'}
        </Note>
      )}
    </Popup>
  )
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <View className='confirm-roles__line'>
      <View className='confirm-roles__k'><Words>{name}</Words></View>
      <View className='grow'><Words strong>{children}</Words></View>
    </View>
  )
}
