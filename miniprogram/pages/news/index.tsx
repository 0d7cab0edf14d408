import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

import type { ArticleKind, NewsItem } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { timeOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { More } from '../../components/more/more'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tabs } from '../../components/tabs/tabs'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { byDay } from '../by-day'
import { open, urls } from '../routes'
import { useMore } from '../use-more'
import { LeadCard } from './lead-card'
import './news.css'

type Tab = ArticleKind | 'all'

const tabs: { value: Tab; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.keys(articleKindNames) as ArticleKind[]).map(kind => ({ value: kind, label: articleKindNames[kind] })),
]

const openArticle = ({ id }: NewsItem) => open(urls.article(id))

export default function NewsPage() {
  const [tab, setTab] = useState<Tab>('all')
  const kind = tab === 'all' ? undefined : tab
  const state = useCall(cloud.news.list, { kind, page: 0 }, { keep: true })
  const { items, more, status, loadMore } = useMore(tab, state.data, page => cloud.news.list({ kind, page }))
  useReachBottom(() => void loadMore())

  const lead = tab === 'all' ? items[0] : undefined
  const rest = lead ? items.slice(1) : items

  return (
    <Page root title='资讯' state={state} head={<Tabs options={tabs} value={tab} onChange={setTab} />}>
      {({ now }) => (
        <>
          {items.length === 0 && <Blank icon='doc' title='还没有刊发的稿件' detail='简讯出刊后，第一时间在这里看到。' />}
          {lead && <LeadCard item={lead} inIssue={countOfIssue(lead, items, more)} onTap={() => openArticle(lead)} />}
          {byDay(rest, now, ({ publishedAt }) => publishedAt).map(({ title, end, items: published }) => (
            <Section near key={title} title={title} end={end}>
              <Card>{published.map(item => <NewsRow key={item.id} item={item} marked={tab === 'all'} />)}</Card>
            </Section>
          ))}
          {more && <More failed={status === 'failed'} onTap={loadMore} />}
        </>
      )}
    </Page>
  )
}

/** Where kinds are mixed, what the association itself says is marked. */
function NewsRow({ item, marked }: { item: NewsItem; marked: boolean }) {
  const own = marked && item.kind === 'association-news'
  return (
    <Row
      airy
      chevron={false}
      title={item.title}
      detail={
        <Dots
          items={[
            own && <Words key='kind' tone='brand'>{articleKindNames[item.kind]}</Words>,
            `${item.unitName} ${item.authorName}`,
            timeOf(item.publishedAt),
          ]}
        />
      }
      onTap={() => openArticle(item)}
    />
  )
}

/** An issue is published at once, so its articles stand together: all are known when another issue's follow. */
function countOfIssue({ issueId }: NewsItem, items: readonly NewsItem[], more: boolean): number | null {
  const own = items.filter(item => item.issueId === issueId).length
  return own < items.length || !more ? own : null
}
