import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { bulletin } from '../../../shared/contract/bulletin'
import { formatCount } from '../../../shared/domain/format-count'
import { issueName } from '../../../shared/domain/issue-name'
import { formatYuan } from '../../../shared/domain/money'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Money } from '../../components/money/money'
import { SumLine, Table } from '../../components/table/table'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { open, urls } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { genreWords, grossOf } from './issue-words'
import { IssueTag } from './issue-list'
import { PublishSheet } from './publish-sheet'

export type IssueAnswer = Output<typeof bulletin.calls.issue>
export type IssueArticle = IssueAnswer['articles'][number]

/** What was published is read as readers do, the rest as editors do. */
export const openIssueArticle = ({ id, status }: IssueArticle) =>
  open(status === 'published' ? urls.article(id) : `${deskRoutes.review}?id=${id}`)

/** One issue on a wide screen: its articles in order, their sums, and the act of publishing. */
export function IssueDetail({ issue, articles, onPublished }: IssueAnswer & { onPublished: () => void }) {
  const [asking, setAsking] = useState(false)
  return (
    <Pane fill>
      <View className='issue__head line between'>
        <View className='line'>
          <View className='h2'>{issueName(issue.id)}</View>
          <View className='issue__tag'><IssueTag issue={issue} /></View>
        </View>
        {issue.status === 'open' && issue.accepted > 0 && <Button kind='primary' onTap={() => setAsking(true)}>{`发布第 ${issue.number} 期（${issue.accepted} 篇）`}</Button>}
      </View>
      {articles.length === 0 ? (
        <Blank icon='pen' title='这一期还没有稿件' detail='在审稿台采用稿件时，选择进入这一期。' />
      ) : (
        <Table
          columns={[
            { key: 'title', title: '稿件', cell: article => <Titled {...article} /> },
            { key: 'genre', title: '体裁', width: 92, cell: genreWords },
            { key: 'characters', title: '字数', width: 68, right: true, cell: ({ characters }) => formatCount(characters) },
            { key: 'gross', title: '稿酬（元）', width: 100, right: true, cell: ({ gross }) => <Words strong>{formatYuan(gross)}</Words> },
            { key: 'status', title: '状态', width: 92, cell: ({ status }) => <Published done={status === 'published'} /> },
          ]}
          rows={articles}
          keyOf={({ id }) => id}
          onTap={openIssueArticle}
        />
      )}
      <View className='grow' />
      {articles.length > 0 && (
        <SumLine>
          <Words strong>{`合计 ${articles.length} 篇`}</Words>
          <View className='grow' />
          <View className='issue__sum'><Words size='sub' tone='ink2'>{`${formatCount(issue.characters)} 字`}</Words></View>
          <Money fen={grossOf(articles)} confirm />
        </SumLine>
      )}
      <PublishSheet open={asking} issue={issue} onClose={() => setAsking(false)} onPublished={onPublished} />
    </Pane>
  )
}

function Titled({ title, unitName, authorName }: IssueArticle) {
  return (
    <View className='issue__titled'>
      <View>{spaced(title)}</View>
      <View className='cap muted'>{spaced(`${unitName} ${authorName}`)}</View>
    </View>
  )
}

const Published = ({ done }: { done: boolean }) => <Words tone={done ? 'ok' : 'ink2'}>{done ? '已刊发' : '待发布'}</Words>
