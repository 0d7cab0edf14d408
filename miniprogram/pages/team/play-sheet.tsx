import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Sex } from '../../../shared/domain/team-rules'
import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import type { SheetProps } from './sheet-props'
import { sexes } from './team-words'
import { useTeamAction } from './use-team-action'

/** A leader who did not play becomes one of the players. */
export function PlaySheet({ data, inside, reload, onClose }: SheetProps) {
  const [sex, setSex] = useState<Sex>()
  const join = useTeamAction(cloud.team.join, { done: '您已在队员里', reload, onClose })
  return (
    <Popup
      open
      title='我也上场'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' off={sex ? undefined : '选男或女，用来分项目'} onTap={() => sex && join({ teamId: data.team.id, invite: inside.inviteKey, sex })}>
            加入队员，再排名单
          </Button>
        </Bar>
      }
    >
      <View className='team__label sub muted'>性别，只用来分项目</View>
      <Seg label='性别' options={sexes} value={sex} onChange={setSex} />
    </Popup>
  )
}
