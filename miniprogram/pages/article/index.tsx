import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { byline } from '../../../shared/domain/byline'
import { dayAndTime } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { ArticleBody } from '../../components/article-body/article-body'
import { Bar } from '../../components/bar/bar'
import { Page } from '../../components/page/page'
import { ShareButton } from '../../components/share/share-button'
import { Bone } from '../../components/skeleton/skeleton'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { TypeSizeSeg } from '../../components/type-size/type-size-seg'
import { readersWords } from '../readers-words'
import { open, urls } from '../routes'
import { Neighbours } from './neighbours'
import { useReading } from './use-reading'
import './article.css'

export default function ArticlePage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.news.read, { id }, { keep: true })
  useReading(id, state.status === 'ready')

  const title = state.data?.item.title ?? '资讯'
  const imageUrl = state.data?.pictures.find(({ url }) => url)?.url ?? undefined
  useShareAppMessage(() => ({ title, path: urls.article(id), imageUrl }))
  useShareTimeline(() => ({ title, query: `id=${id}`, imageUrl }))

  return (
    <Page
      bleed
      ground='plain'
      title={title}
      heading=''
      what='这篇稿件'
      state={state}
      skeleton={<ArticleSkeleton />}
      bar={<Bar><TypeSizeSeg /><ShareButton /></Bar>}
    >
      {({ item, body, pictures, coAuthors, previous, next }) => (
        <View className='article'>
          <View className='h1' {...{ role: 'heading', 'aria-level': '1' }}>{spaced(item.title)}</View>
          <View className='article__by sub muted'>{spaced(byline({ ...item, coAuthors }))}</View>
          <View className='sub muted'>
            <Dots items={[dayAndTime(item.publishedAt), item.column || articleKindNames[item.kind], readersWords(item.readers)]} />
          </View>
          {item.source && <View className='sub muted'>{spaced(`来源：${item.source}`)}</View>}
          <View className='article__text'><ArticleBody body={body} pictures={pictures} /></View>
          <Tap role='link' className='article__issue' onTap={() => open(urls.newsIssue(item.issueId))}>
            <Words size='sub' tone='brand'>{`行业简讯 ${issueName(item.issueId)}`}</Words>
          </Tap>
          <Neighbours previous={previous} next={next} />
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
