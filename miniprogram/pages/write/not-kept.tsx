import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import type { KeepingState } from './article-keeper'
import { Conflict, Gone } from './conflict'

interface NotKeptProps {
  id: string | null
  state: KeepingState
  onChosen: (there: Article, whose: 'mine' | 'theirs') => void
  onSee: (id: string) => void
  onTakeOut: (picture: number) => void
  onCoAuthors: () => void
}

/** Why the cloud does not take what is written, and what to do about it; what was typed stays meanwhile. */
export function NotKept({ id, state, onChosen, onSee, onTakeOut, onCoAuthors }: NotKeptProps) {
  if (state.status !== 'refused') return null
  switch (state.reason) {
    case 'changed-meanwhile':
      return id && <Conflict id={id} onChosen={onChosen} />
    case 'not-yours-to-change':
      return id && <Gone onSee={() => onSee(id)} />
    case 'no-such-picture': {
      const picture = state.picture ?? 1
      return (
        <Mend act={`去掉图 ${picture}`} onTap={() => onTakeOut(picture)}>
          {`第 ${picture} 张图片收不下：只收 10 MB 以内的 JPG、PNG 图片。去掉它，文字就能存上。`}
        </Mend>
      )
    }
    case 'no-such-person':
      return <Mend act='改合作者' onTap={onCoAuthors}>合作者里有人已不在协会的成员里。去掉这一位，文字就能存上。</Mend>
    case 'shares-wrong':
      return <Mend act='改份额' onTap={onCoAuthors}>合作者的份额不对，合计要小于 100%。改好份额，文字就能存上。</Mend>
  }
}

function Mend({ act, onTap, children }: { act: string; onTap: () => void; children: string }) {
  return (
    <Note tone='bad'>
      <View>{children}</View>
      <View className='conflict line'><Button size='m' kind='line' onTap={onTap}>{act}</Button></View>
    </Note>
  )
}
