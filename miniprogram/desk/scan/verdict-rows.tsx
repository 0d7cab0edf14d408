import { Text } from '@tarojs/components'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import { roomNames } from '../../../shared/domain/activity-words'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { windowWords } from '../window-words'
import type { Arrivals } from './arrivals'
import type { Outcome } from './use-scan'
import { verdictWords } from './verdict-words'

interface VerdictRowsProps {
  outcome: Outcome
  owes: boolean
  arrivals: Arrivals | undefined
}

/** Under the verdict: what it is about, and what to do. */
export function VerdictRows({ outcome, owes, arrivals }: VerdictRowsProps) {
  const { verdict, guest, arrived, window, otherTitle } = outcome
  const { hint } = verdictWords[verdict]
  return (
    <>
      {otherTitle !== null && <Row name='属于'>{otherTitle}</Row>}
      {arrived && <Row name='核验人'>{arrived.by}</Row>}
      {window && <Row name='签到时间'>{windowWords(window.from, window.until)}</Row>}
      {letsThrough(verdict) && guest && guest.room !== 'none' && <Row name='住宿'>{roomOf(guest.room)}</Row>}
      {owes && guest && <Row name='待缴'><Money fen={guest.feeOwed} confirm /></Row>}
      {hint && <Row name='提示'>{hint}</Row>}
      {letsThrough(verdict) && arrivals && <Row name='活动'>{arrivals.title}</Row>}
      {letsThrough(verdict) && arrivals && (
        <Row name='已到'>
          <Text className='strong num'>{arrivals.arrived}</Text>
          <Words tone='muted'>{` / ${arrivals.expected} 人`}</Words>
        </Row>
      )}
    </>
  )
}

const roomOf = (room: string) => roomNames[room as keyof typeof roomNames] ?? room
