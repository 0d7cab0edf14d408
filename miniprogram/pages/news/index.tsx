import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

import type { ArticleKind } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { More } from '../../components/more/more'
import { Page } from '../../components/page/page'
import { Section } from '../../components/section/section'
import { Tabs } from '../../components/tabs/tabs'
import { Tap } from '../../components/tap/tap'
import { byDay } from '../by-day'
import { open, urls } from '../routes'
import { useMore } from '../use-more'
import { LeadCard } from './lead-card'
import { NewsRow } from './news-row'
import './news.css'

type Tab = ArticleKind | 'all'

const tabs: { value: Tab; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.keys(articleKindNames) as ArticleKind[]).map(kind => ({ value: kind, label: articleKindNames[kind] })),
]

export default function NewsPage() {
  const [tab, setTab] = useState<Tab>('all')
  const kind = tab === 'all' ? undefined : tab
  const state = useCall(cloud.news.list, { kind, page: 0 }, { keep: true })
  const { items, more, status, loadMore } = useMore(tab, state.data, page => cloud.news.list({ kind, page }))
  useReachBottom(() => void loadMore())

  const lead = tab === 'all' ? items[0] : undefined
  const rest = lead ? items.slice(1) : items

  return (
    <Page root title='资讯' state={state} head={<Tabs options={tabs} value={tab} onChange={setTab} end={<SearchButton />} />}>
      {({ now, lead: aboutLead }) => (
        <>
          {items.length === 0 && <Blank icon='doc' title={kind ? `还没有${articleKindNames[kind]}的稿件` : '还没有刊发的稿件'} detail='简讯出刊后，第一时间在这里看到。' />}
          {lead && aboutLead && <LeadCard item={lead} about={aboutLead} />}
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

function SearchButton() {
  return <Tap label='查找资讯' className='news__search' onTap={() => open(urls.newsSearch)}><Icon name='search' color='ink-2' /></Tap>
}
