import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { toast } from '../../components/toast/toast'

interface ConflictProps {
  id: string
  /** the person has chosen which text to go on with */
  onChosen: (there: Article, whose: 'mine' | 'theirs') => void
}

/** The article was changed on another device since it was opened here: the person says which text stays. */
export function Conflict({ id, onChosen }: ConflictProps) {
  async function choose(whose: 'mine' | 'theirs') {
    try {
      const { article } = await cloud.newsroom.get({ id })
      onChosen(article, whose)
    } catch (error) {
      toast((error as AppError).message, 'alert')
    }
  }
  return (
    <Note tone='warn'>
      <View>这篇稿件在别处改过，与这里的文字不同。留下哪一份，由您来定。</View>
      <View className='conflict line'>
        <Button size='m' kind='line' onTap={() => choose('mine')}>留这里的</Button>
        <Button size='m' kind='line' onTap={() => choose('theirs')}>换成别处的</Button>
      </View>
    </Note>
  )
}

/** It was sent, or decided, on another device: what is typed here can no longer be kept. */
export function Gone({ onSee }: { onSee: () => void }) {
  return (
    <Note tone='warn'>
      <View>这篇稿件已在别处投出，这里的改动没有存上。</View>
      <View className='conflict line'><Button size='m' kind='line' onTap={onSee}>看看现在的样子</Button></View>
    </Note>
  )
}
