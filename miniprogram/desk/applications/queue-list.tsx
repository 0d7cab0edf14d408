import { View } from '@tarojs/components'

import type { ApplicationRow, ApplicationTab } from '../../../shared/contract/application'
import { stageNames } from '../../../shared/domain/application-words'
import { daysUntil, relativeDay, type Instant } from '../../../shared/domain/instant'
import { Blank } from '../../components/blank/blank'
import { cx } from '../../components/cx'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

/** Days that a company is kept waiting before it is said. */
const longWait = 5

const nothing: Readonly<Record<ApplicationTab, string>> = {
  submitted: '申请都核对完了',
  checked: '没有等理事会决定的申请',
  returned: '没有退回待补充的申请',
  closed: '还没有办结的申请',
}

export const tabOptions = (tally: Record<ApplicationTab, number>) => [
  { value: 'submitted' as const, label: `待核对 ${tally.submitted}` },
  { value: 'checked' as const, label: `待决定 ${tally.checked}` },
  { value: 'returned' as const, label: `退回 ${tally.returned}` },
  { value: 'closed' as const, label: '办结' },
]

interface QueueListProps {
  tab: ApplicationTab
  rows: readonly ApplicationRow[]
  now: Instant
  chosen?: string
  onChoose: (id: string) => void
}

/** The applications of one tab. */
export function QueueList({ tab, rows, now, chosen, onChoose }: QueueListProps) {
  if (rows.length === 0) return <Blank icon='inbox' title={nothing[tab]} />
  return (
    <View>
      {rows.map(({ id, name, region, applicantName, stage, submittedAt }) => (
        <Tap key={id} className={cx('applies__i', id === chosen && 'on')} label={name} onTap={() => onChoose(id)}>
          <View className='applies__t'>{spaced(name)}</View>
          <View className='applies__d line between cap'>
            <Words tone='muted'>{`${region} ${applicantName}`}</Words>
            {tab === 'closed' ? (
              <Words nowrap tone='muted'>{stageNames[stage]}</Words>
            ) : (
              <Waited since={submittedAt} now={now} />
            )}
          </View>
        </Tap>
      ))}
    </View>
  )
}

function Waited({ since, now }: { since: Instant; now: Instant }) {
  const days = daysUntil(since, now)
  return days >= longWait ? <Words nowrap tone='warn'>{`等了 ${days} 天`}</Words> : <Words nowrap tone='muted'>{`${relativeDay(now, since)}提交`}</Words>
}
