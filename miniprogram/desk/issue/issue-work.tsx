import { View } from '@tarojs/components'
import { useState } from 'react'

import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { DayField } from '../../components/field/day-field'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { open, urls } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { ColumnSheet } from './column-sheet'
import { IssueBoard } from './issue-board'
import type { IssueAnswer, IssueArticle } from './issue-words'
import { PublishSheet } from './publish-sheet'
import { ScheduleSheet } from './schedule-sheet'
import { useArrangement } from './use-arrangement'
import { WithdrawSheet } from './withdraw-sheet'

type Asking = { for: 'publish' | 'schedule' } | { for: 'column'; at: number } | { for: 'withdraw'; article: IssueArticle } | null

/** What was published is read as readers do, the rest as editors do. */
const openArticle = ({ id, status }: IssueArticle) => open(status === 'published' ? urls.article(id) : `${deskRoutes.review}?id=${id}`)

/** Everything that is done with one issue, for a page of either width to place: its acts, its content, its sheets. */
export function useIssueWork(answer: IssueAnswer | undefined, reload: () => void, { quiet }: { quiet: boolean }) {
  const [asking, setAsking] = useState<Asking>(null)
  const [arranging, setArranging] = useState(false)
  const unschedule = useAction(cloud.bulletin.unschedule)
  const arrangement = useArrangement(answer, reload)
  if (!answer) return { arrangement, acts: null, primary: null, content: null, sheets: null }

  const { issue, articles } = answer
  const unsettled = arrangement.theirs ? '先选用哪一份编排' : arrangement.open ? '编排还没有保存' : undefined
  const close = () => setAsking(null)

  async function takeMomentBack() {
    const told = await unschedule.run({ issueId: issue.id })
    if (!told) return
    toast(told.outcome === 'unscheduled' ? '已取消定时，可以继续编排' : '这一期已经发布', told.outcome === 'unscheduled' ? 'check' : 'alert')
    reload()
  }

  const primary = issue.status === 'open' && issue.accepted > 0 && (
    <Button kind='primary' block={quiet} off={unsettled} onTap={() => setAsking({ for: 'publish' })}>{`发布第 ${issue.number} 期（${issue.accepted} 篇）`}</Button>
  )
  const acts = (
    <>
      {articles.length > 0 && <Button size={quiet ? 'm' : 's'} icon='book' onTap={() => open(`${deskRoutes.issuePreview}?id=${issue.id}`)}>预览和导出</Button>}
      {issue.status === 'open' && issue.accepted > 0 && <Button size={quiet ? 'm' : 's'} icon='clock' off={unsettled} onTap={() => setAsking({ for: 'schedule' })}>定时发布</Button>}
    </>
  )

  const tools = quiet && !arranging ? 'none' : issue.status === 'open' ? 'move' : issue.status === 'published' ? 'withdraw' : 'none'
  const toggle = articles.length > 0 && issue.status !== 'scheduled' && (issue.status === 'open' ? '调整顺序' : '撤稿')
  const content = (
    <View className='work'>
      {issue.status === 'scheduled' && issue.publishAt !== null && (
        <Note icon='clock'>
          <View>{spaced(`${dayAndTime(issue.publishAt)} 自动发布，稿件和顺序到时不变。`)}</View>
          <View className='work__acts'>
            <Button size='s' kind='white' onTap={() => setAsking({ for: 'schedule' })}>改时间</Button>
            <Button size='s' kind='white' onTap={takeMomentBack}>取消定时</Button>
          </View>
        </Note>
      )}
      {arrangement.theirs && (
        <Note tone='warn'>
          <View>{spaced(`${arrangement.theirs.issue.arranged?.by ?? '另一位编辑'}刚改过这一期的编排。您的编排还在。`)}</View>
          <View className='work__acts'>
            <Button size='s' kind='white' onTap={arrangement.keepMine}>按我的保存</Button>
            <Button size='s' kind='white' onTap={arrangement.takeTheirs}>用对方的</Button>
          </View>
        </Note>
      )}
      {issue.status === 'open' ? (
        <Card><DayField label='出刊日' value={arrangement.date ?? ''} hint='印在刊头，不等于定时发布' onChange={date => arrangement.change({ date })} /></Card>
      ) : (
        issue.publishedAt !== null && <View className='work__out sub muted'>{spaced(`${fullDayOf(issue.publishedAt)}发布${issue.withdrawn > 0 ? `，其中 ${issue.withdrawn} 篇已撤稿` : ''}`)}</View>
      )}
      {articles.length === 0 && <Blank icon='pen' title='这一期还没有稿件' detail='在审稿台采用稿件时，选择进入这一期。栏目可以先排好。' />}
      {quiet && toggle && <View className='work__mode'><Button size='m' kind='text' onTap={() => setArranging(!arranging)}>{arranging ? '完成' : toggle}</Button></View>}
      <IssueBoard
        columns={arrangement.columns}
        articles={articles}
        tools={tools}
        onArrange={columns => arrangement.change({ columns })}
        onColumn={at => setAsking({ for: 'column', at })}
        onWithdraw={article => setAsking({ for: 'withdraw', article })}
        onOpen={openArticle}
      />
      {tools === 'move' && <View className='work__mode'><Button size='m' kind='text' icon='plus' onTap={() => setAsking({ for: 'column', at: arrangement.columns.length })}>加栏目</Button></View>}
    </View>
  )

  const sheets = (
    <>
      <PublishSheet open={asking?.for === 'publish'} issue={issue} onClose={close} onPublished={reload} />
      <ScheduleSheet key={issue.id} open={asking?.for === 'schedule'} issue={issue} onClose={close} onDone={reload} />
      <ColumnSheet columns={arrangement.columns} at={asking?.for === 'column' ? asking.at : null} onArrange={columns => arrangement.change({ columns })} onClose={close} />
      <WithdrawSheet article={asking?.for === 'withdraw' ? asking.article : null} onClose={close} onDone={reload} />
    </>
  )
  return { arrangement, acts, primary, content, sheets }
}
