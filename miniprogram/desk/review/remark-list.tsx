import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import { Button } from '../../components/button/button'
import { cx } from '../../components/cx'
import { Tag } from '../../components/tag/tag'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import type { Said } from './marks'
import { SimilarLine } from './similar-line'

const tones = { verify: 'bad', cut: 'warn', other: 'brand', risk: 'bad' } as const

interface RemarkListProps {
  article: Article
  said: readonly Said[]
  /** the number of the mark that was tapped last */
  lit: number | null
  /** The editor has the article: may say more, and take back what the author has not read. */
  onRemark?: () => void
  onTakeBack?: (id: string) => Promise<unknown>
}

/** The id of a remark's line: a mark leads to it. */
export const remarkLine = (number: number) => `remark-${number}`

/** What editors said and what the checks found. */
export function RemarkList({ article, said, lit, onRemark, onTakeBack }: RemarkListProps) {
  const { findings } = article
  if (said.length === 0 && !onRemark && !findings?.unchecked && !findings?.similar.length) return null
  return (
    <View className='remarks'>
      <View className='line between'>
        <Words strong>{said.length > 0 ? `批注 ${said.length} 条` : '还没有批注'}</Words>
        {onRemark && <Button kind='text' size='s' onTap={onRemark}>批注全篇</Button>}
      </View>
      {said.map(({ id, number, tone, kind, text, by, quote, fresh }) => (
        <View key={id} className={cx('remarks__i', number !== null && number === lit && 'on')} {...(number !== null && { id: remarkLine(number) })}>
          <Tag tone={tones[tone]}>{number === null ? kind : `${number} ${kind}`}</Tag>
          <View className='remarks__t grow'>
            {spaced(text)}
            {number === null && quote !== '' && <View className='cap muted'>{spaced(`原文“${quote}”已改`)}</View>}
          </View>
          <View className='remarks__by cap muted'>{by}</View>
          {fresh && onTakeBack && <Button kind='text' size='s' onTap={() => onTakeBack(id)}>撤回</Button>}
        </View>
      ))}
      {findings?.unchecked && <View className='remarks__i'><Tag tone='warn'>未查</Tag><View className='remarks__t grow'>内容检查没有做完，定稿前多看一眼。</View></View>}
      {findings?.similar.map(similar => <SimilarLine key={similar.id} article={article} similar={similar} />)}
    </View>
  )
}
