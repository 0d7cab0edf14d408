import { View } from '@tarojs/components'

import type { OfficerBeside } from '../../../shared/domain/what-if'
import { Column, Columns } from '../../components/desk/pane'
import { Words } from '../../components/text/words'
import { OfficerRow } from './officer-row'

interface ExtremesProps {
  /** the first most */
  winners: readonly OfficerBeside[]
  losers: readonly OfficerBeside[]
}

/** Who would notice it most, on both sides. */
export function Extremes({ winners, losers }: ExtremesProps) {
  return (
    <Columns>
      <Column><Side title='增加最多' officers={winners} nobody='没有人增加。' /></Column>
      <Column><Side title='减少最多' officers={losers} nobody='没有人减少。' /></Column>
    </Columns>
  )
}

function Side({ title, officers, nobody }: { title: string; officers: readonly OfficerBeside[]; nobody: string }) {
  return (
    <View>
      <View className='try-side'><Words strong>{title}</Words></View>
      {officers.length === 0 && <View className='try-nobody sub'><Words tone='ink2'>{nobody}</Words></View>}
      {officers.map(officer => <OfficerRow key={officer.authorId} officer={officer} />)}
    </View>
  )
}
