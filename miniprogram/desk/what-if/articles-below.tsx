import { View } from '@tarojs/components'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import type { ArticleBelow } from '../../../shared/domain/what-if'
import { Blank } from '../../components/blank/blank'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

interface ArticlesBelowProps {
  /** the furthest below first; not all where they are very many */
  articles: readonly ArticleBelow[]
  all: number
}

/** What would earn less than the law asks for. */
export function ArticlesBelow({ articles, all }: ArticlesBelowProps) {
  if (all === 0) return <Blank icon='check-circle' title='没有低于法定的稿件' detail='每一篇都不少于法定最低稿酬。' />
  return (
    <>
      {articles.map(({ articleId, title, authorName, unitName, characters, statutoryMinimum, now, then }) => (
        <Row
          key={articleId}
          airy
          title={<Words>{title}</Words>}
          detail={
            <View>
              <View><Dots items={[authorName, unitName, `${formatCount(characters)} 字`]} /></View>
              <View><Dots items={[`法定 ${formatYuan(statutoryMinimum)} 元`, `原来 ${formatYuan(now)} 元`]} /></View>
            </View>
          }
          end={<View className='try-gain num'>{spaced(`试算 ${formatYuan(then)} 元`)}</View>}
        />
      ))}
      {articles.length < all && <View className='try-left sub ink2'><Words>{`共 ${all} 篇，这里是差得最多的 ${articles.length} 篇。`}</Words></View>}
    </>
  )
}
