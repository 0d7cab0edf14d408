import { View } from '@tarojs/components'

import { formatCount } from '../../../shared/domain/format-count'
import { issueName } from '../../../shared/domain/issue-name'
import { Pane } from '../../components/desk/pane'
import { Money } from '../../components/money/money'
import { Saved } from '../../components/saved/saved'
import { SumLine } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { IssueTag } from './issue-list'
import { grossOf, standing, type IssueAnswer } from './issue-words'
import { useIssueWork } from './issue-work'

/** One issue on a wide screen: its columns and articles in order, their sums, and what is done with it. */
export function IssueDetail({ answer, reload }: { answer: IssueAnswer; reload: () => void }) {
  const { issue, articles } = answer
  const { arrangement, acts, primary, content, sheets } = useIssueWork(answer, reload, { quiet: false })
  return (
    <Pane fill>
      <View className='issue__head line between'>
        <View className='line'>
          <View className='h2'>{issueName(issue.id)}</View>
          <View className='issue__tag'><IssueTag issue={issue} /></View>
          {arrangement.saved && <View className='issue__tag'><Saved {...arrangement.saved} /></View>}
        </View>
        <View className='issue__acts'>{acts}{primary}</View>
      </View>
      {content}
      <View className='grow' />
      {articles.length > 0 && (
        <SumLine>
          <Words strong>{`合计 ${standing(articles).length} 篇`}</Words>
          <View className='grow' />
          <View className='issue__sum'><Words size='sub' tone='ink2'>{`${formatCount(issue.characters)} 字`}</Words></View>
          <Money fen={grossOf(articles)} confirm />
        </SumLine>
      )}
      {sheets}
    </Pane>
  )
}
