import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Note } from '../../components/note/note'

/** How far the author's unit is with what it owes this quarter; nothing where it owes nothing, or while nobody knows. */
export function StandingNote({ articleId, counted }: { articleId: string; counted: boolean }) {
  const standing = useCall(cloud.commission.standing, { articleId }).data
  if (!standing || standing.owed === 0) return null
  const { unitName, owed, unit } = standing
  const then = counted ? '' : `，采用这篇后为 ${unit.accepted + 1} 篇`
  return <View className='decide__standing'><Note>{`${unitName}本季应报 ${owed} 篇，已采用 ${unit.accepted} 篇${then}。`}</Note></View>
}
