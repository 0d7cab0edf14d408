import { View } from '@tarojs/components'
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

import type { NewsLine } from '../../../shared/contract/news'
import { fullDayOf, weekdayOf } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { readingMinutes } from '../../../shared/domain/reading-time'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { ShareButton } from '../../components/share/share-button'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { readersWords } from '../readers-words'
import { open, urls } from '../routes'
import './issue.css'

/** An issue of the bulletin: its masthead, and what is in it by columns. */
export function OneIssue({ id }: { id: string }) {
  const state = useCall(cloud.news.issue, { issueId: id }, { keep: true })
  const first = state.data?.columns[0]?.items[0]
  const title = [`行业简讯 ${issueName(id)}`, first?.title].filter(Boolean).join('：')
  useShareAppMessage(() => ({ title, path: urls.newsIssue(id) }))
  useShareTimeline(() => ({ title, query: `id=${id}` }))

  return (
    <Page
      title='行业简讯'
      heading=''
      what='这一期简讯'
      state={state}
      bar={<Bar><Button block onTap={() => open(urls.newsIssues)}>往期简讯</Button><ShareButton /></Bar>}
    >
      {({ publishedAt, characters, columns }) => {
        const articles = columns.reduce((sum, { items }) => sum + items.length, 0)
        return (
          <>
            <View className='masthead'>
              <View className='masthead__name' {...{ role: 'heading', 'aria-level': '1' }}>行业简讯</View>
              <View className='masthead__issue num'>{spaced(issueName(id))}</View>
              <View className='sub muted'>
                <Dots items={[`${fullDayOf(publishedAt)} ${weekdayOf(publishedAt)}`, articles > 0 && `${articles} 条，约 ${readingMinutes(characters)} 分钟读完`]} />
              </View>
            </View>
            {articles === 0 && <Blank icon='doc' title='本期的稿件都已撤下' detail='可以看看往期。' />}
            {columns.map(({ name, items }) => (
              <Section near key={name} title={name} end={`${items.length} 条`}>
                <Card>{items.map(item => <ContentsRow key={item.id} item={item} />)}</Card>
              </Section>
            ))}
          </>
        )
      }}
    </Page>
  )
}

function ContentsRow({ item: { id, title, unitName, authorName, readers } }: { item: NewsLine }) {
  return (
    <Row
      airy
      chevron={false}
      title={title}
      detail={<Dots items={[`${unitName} ${authorName}`, readersWords(readers)]} />}
      onTap={() => open(urls.article(id))}
    />
  )
}
