import { View } from '@tarojs/components'

import type { Statement } from '../../../shared/contract/remuneration'
import { dayAndTime } from '../../../shared/domain/instant'
import { postNames } from '../../../shared/domain/role-words'
import { Note } from '../../components/note/note'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

/** Why a draft came back from signing, as long as it is not sent again. */
export function RefusalNote({ statement }: { statement: Statement | null }) {
  const refusal = statement?.status === 'draft' ? statement.signoff?.refusal : null
  if (!refusal) return null
  return (
    <View className='stated__refusal'>
      <Note tone='warn'>
        <View>{spaced(`退回：${refusal.why}`)}</View>
        <View className='cap muted'><Dots items={[`${postNames[refusal.post]}${refusal.by}`, dayAndTime(refusal.at), '改好后重新结表送签']} /></View>
      </Note>
    </View>
  )
}
