import { View } from '@tarojs/components'

import type { BulletinIssue } from '../../../shared/contract/bulletin'
import { formatCount } from '../../../shared/domain/format-count'
import { dayAndTime } from '../../../shared/domain/instant'
import { issueName } from '../../../shared/domain/issue-name'
import { cx } from '../../components/cx'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'

interface IssueListProps {
  issues: readonly BulletinIssue[]
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The issues, the newest first. */
export function IssueList({ issues, chosen, onChoose }: IssueListProps) {
  return (
    <View className='issues'>
      {issues.map(issue => (
        <Row
          key={issue.id}
          className={cx(issue.id === chosen && 'issues__on')}
          title={issueName(issue.id)}
          detail={<Dots items={[`${issue.accepted} 篇`, issue.publishAt === null ? `${formatCount(issue.characters)} 字` : `${dayAndTime(issue.publishAt)} 发布`]} />}
          end={<IssueTag issue={issue} />}
          chevron={chosen === undefined}
          onTap={() => onChoose(issue.id)}
        />
      ))}
    </View>
  )
}

/** Whether it is out, or when it will be. */
export function IssueTag({ issue: { status } }: { issue: BulletinIssue }) {
  if (status === 'published') return <Tag tone='ok' icon='check'>已刊发</Tag>
  if (status === 'scheduled') return <Tag tone='warn' icon='clock'>已定时</Tag>
  return <Tag tone='brand'>收稿中</Tag>
}
