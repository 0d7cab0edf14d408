import { View } from '@tarojs/components'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { TeamBody } from '../../pages/team/team-body'
import type { Sheet } from '../../pages/team/sheet-props'
import { TeamSheet } from '../../pages/team/team-sheet'
import '../../pages/team/team.css'

interface ChosenTeamProps {
  id: string
  /** the team was changed: the list may read otherwise */
  onChanged: () => void
  onClose: () => void
}

/** One team beside the list, to be put right as its leader would. */
export function ChosenTeam({ id, onChanged, onClose }: ChosenTeamProps) {
  const { data, error, reload } = useCall(cloud.team.get, { id })
  const [sheet, setSheet] = useState<Sheet>()
  const inside = data?.inside
  const changed = () => {
    reload()
    onChanged()
  }

  return (
    <View>
      <View className='line between'>
        {inside?.may.change ? <Button size='s' icon='plus' onTap={() => setSheet({ kind: 'add' })}>录入队员</Button> : <View />}
        <Button kind='text' size='s' icon='close' onTap={onClose}>收起</Button>
      </View>
      {!data && !error && <RowsSkeleton />}
      {!data && error && <Blank bad icon='alert' title='没有加载出来' detail={error.message} action={{ label: '再试一次', onTap: reload }} />}
      {data && inside && <TeamBody data={data} inside={inside} show={setSheet} />}
      {data && inside && sheet && <TeamSheet sheet={sheet} data={data} inside={inside} reload={changed} onClose={() => setSheet(undefined)} />}
    </View>
  )
}
