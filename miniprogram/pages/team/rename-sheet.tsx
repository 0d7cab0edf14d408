import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import type { SheetProps } from './sheet-props'
import { useTeamAction } from './use-team-action'

export function RenameSheet({ data: { team }, reload, onClose }: SheetProps) {
  const [name, setName] = useState(team.name)
  const rename = useTeamAction(cloud.team.rename, { done: '队名已改', reload, onClose })
  return (
    <Popup
      open
      title='改队名'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' off={name.trim() ? undefined : '先写队名'} onTap={() => rename({ teamId: team.id, name })}>
            保存队名
          </Button>
        </Bar>
      }
    >
      <View className='team__rows'>
        <TextField label='队名' maxLength={20} value={name} onChange={setName} />
      </View>
    </Popup>
  )
}
