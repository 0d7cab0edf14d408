import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Page } from '../../components/page/page'
import { Bone } from '../../components/skeleton/skeleton'
import { Dots } from '../../components/text/dot'
import { ArticleBody } from '../../components/article-body/article-body'
import { spaced } from '../../components/text/spaced'
import { TypeSizeSeg } from '../../components/type-size/type-size-seg'
import { ShareButton } from './share-button'
import './article.css'

export default function ArticlePage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.news.read, { id }, { keep: true })
  const item = state.data?.item
  useShareAppMessage(() => ({ title: item?.title ?? '资讯', path: `/pages/article/index?id=${id}` }))

  return (
    <Page
      bleed
      ground='plain'
      title={item?.title ?? '资讯'}
      heading=''
      what='这篇稿件'
      state={state}
      skeleton={<ArticleSkeleton />}
      bar={<Bar><TypeSizeSeg /><ShareButton /></Bar>}
    >
      {({ item, body, pictures }) => (
        <View className='article'>
          <View className='h1' {...{ role: 'heading', 'aria-level': '1' }}>{spaced(item.title)}</View>
          <View className='article__by sub muted'>{spaced(`${item.unitName} ${item.authorName}`)}</View>
          <View className='sub muted'>
            <Dots items={[dayAndTime(item.publishedAt), articleKindNames[item.kind], issueName(item.issueId)]} />
          </View>
          {item.source && <View className='sub muted'>{spaced(`来源：${item.source}`)}</View>}
          <View className='article__text'><ArticleBody body={body} pictures={pictures} /></View>
        </View>
      )}
    </Page>
  )
}

function ArticleSkeleton() {
  return (
    <View className='article'>
      <Bone width='92%' height={24} />
      <Bone width='48%' top={16} />
      {[100, 96, 100, 64, 100, 92].map((width, i) => <Bone key={i} width={`${width}%`} height={16} top={i === 0 ? 28 : 15} />)}
    </View>
  )
}
