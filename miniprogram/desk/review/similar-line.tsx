import { View } from '@tarojs/components'

import type { Article, ArticleFindings } from '../../../shared/contract/article'
import { Button } from '../../components/button/button'
import { Tag } from '../../components/tag/tag'
import { spaced } from '../../components/text/spaced'
import { open } from '../../pages/routes'

/** An earlier article that says much the same, and the way to see both side by side. */
export function SimilarLine({ article, similar }: { article: Article; similar: ArticleFindings['similar'][number] }) {
  const { id, title, unitName, percent } = similar
  return (
    <View className='remarks__i'>
      <Tag tone='warn'>相近</Tag>
      <View className='remarks__t grow'>{spaced(`与${unitName}《${title}》有 ${percent}% 相同`)}</View>
      <Button kind='text' size='s' onTap={() => open(`/desk/similar/index?id=${article.id}&other=${id}`)}>对照</Button>
    </View>
  )
}
