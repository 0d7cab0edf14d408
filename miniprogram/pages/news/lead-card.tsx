import { View } from '@tarojs/components'

import type { NewsItem } from '../../../shared/contract/article'
import { issueName } from '../../../shared/domain/issue-name'
import { Card } from '../../components/card/card'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

interface LeadCardProps {
  item: NewsItem
  /** how many articles its issue has, where all of them are known */
  inIssue: number | null
  onTap: () => void
}

/** The newest article, with the issue of the bulletin it leads. */
export function LeadCard({ item, inIssue, onTap }: LeadCardProps) {
  return (
    <Card>
      <Tap role='link' className='lead' onTap={onTap}>
        <View className='sub c-brand'><Dots items={['行业简讯', issueName(item.issueId)]} /></View>
        <View className='lead__t'>{spaced(item.title)}</View>
        <View className='lead__d'>{spaced(inIssue === null ? item.lead : `本期 ${inIssue} 条`)}</View>
      </Tap>
    </Card>
  )
}
