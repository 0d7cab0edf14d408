import { View } from '@tarojs/components'

import { issueName } from '../../../shared/domain/issue-name'
import { formatYuan } from '../../../shared/domain/money'
import { Bar } from '../../components/bar/bar'
import type { LoadState } from '../../components/page/load-state'
import { Saved } from '../../components/saved/saved'
import { Stat, Stats } from '../../components/stat/stat'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { IssueTag } from './issue-list'
import { grossOf, standing, type IssueAnswer } from './issue-words'
import { useIssueWork } from './issue-work'

/** One issue on a phone. */
export function IssueOnPhone({ state, reload }: { state: LoadState<IssueAnswer>; reload: () => void }) {
  const { arrangement, acts, primary, content, sheets } = useIssueWork(state.data, reload, { quiet: true })
  const issue = state.data?.issue
  return (
    <DeskFrame
      title={issue ? issueName(issue.id) : '简讯'}
      what='这一期'
      roles={['editor', 'admin']}
      current={deskRoutes.issue}
      state={state}
      tag={issue && <IssueTag issue={issue} />}
      actions={arrangement.saved && <Saved {...arrangement.saved} />}
      bar={primary && <Bar>{primary}</Bar>}
      over={sheets}
    >
      {({ issue: shown, articles }) => (
        <>
          <Stats>
            <Stat name='稿件' value={standing(articles).length} unit='篇' />
            <Stat name='字数' value={shown.characters} unit='字' />
            <Stat name='稿酬' value={formatYuan(grossOf(articles))} unit='元' tone='money' />
          </Stats>
          <View className='issue__acts issue__acts--phone'>{acts}</View>
          {content}
        </>
      )}
    </DeskFrame>
  )
}
