import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import type { SheetProps } from './sheet-props'
import { useTeamAction } from './use-team-action'

export function RenewSheet({ data: { team }, reload, onClose }: SheetProps) {
  const renew = useTeamAction(cloud.team.renewInvite, { done: '邀请已更换，重新发给队员', reload, onClose })
  return (
    <Popup
      open
      title='更换邀请'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' onTap={() => renew({ teamId: team.id })}>更换，旧邀请失效</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        <Words>邀请发错了群，就换一份。已经入队的人不受影响。</Words>
      </View>
    </Popup>
  )
}
