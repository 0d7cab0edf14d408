import { Text } from '@tarojs/components'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { windowWords } from '../window-words'
import type { Arrivals, ScanOutcome } from './desk-answers'
import { owesAtDesk } from './verdict-acts'
import { verdictWords } from './verdict-words'

interface VerdictRowsProps {
  outcome: ScanOutcome
  /** of the list that the desk is for; null for that of arrivals */
  listName: string | null
  arrivals: Arrivals | undefined
}

/** Under the verdict: what it is about, and what to do. */
export function VerdictRows({ outcome, listName, arrivals }: VerdictRowsProps) {
  const { verdict, guest, arrived, window, otherTitle } = outcome
  const { hint } = verdictWords[verdict]
  return (
    <>
      {otherTitle !== null && <Row name='属于'>{otherTitle}</Row>}
      {arrived && <Row name='核验人'>{arrived.by}</Row>}
      {window && <Row name='签到时间'>{windowWords(window.from, window.until)}</Row>}
      {guest?.note && <Row name='备注'>{guest.note}</Row>}
      {owesAtDesk(outcome) && <Row name='待缴'><Money fen={guest!.feeOwed} confirm /></Row>}
      {guest?.invoiceMissing && verdict !== 'invoice-missing' && letsThrough(verdict) && <Row name='发票'>开票信息未填</Row>}
      {hint && <Row name='提示'>{hint}</Row>}
      {listName && <Row name='签到单'>{listName}</Row>}
      {letsThrough(verdict) && arrivals && (
        <Row name='已到'>
          <Text className='strong num'>{arrivals.arrived}</Text>
          <Words tone='muted'>{` / ${arrivals.expected} 人`}</Words>
        </Row>
      )}
    </>
  )
}
