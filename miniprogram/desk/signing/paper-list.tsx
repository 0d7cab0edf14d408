import { View } from '@tarojs/components'

import type { PaperRow } from '../../../shared/contract/signing'
import { daysUntil, relativeDay, type Instant } from '../../../shared/domain/instant'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { nextInWords, type WaitingAnswer } from './words'

/** Days that money is kept waiting before it is said. */
const longWait = 3

interface PaperListProps {
  answer: WaitingAnswer
  /** id of the paper beside it */
  chosen?: string
  onChoose: (row: PaperRow) => void
}

/** What waits for the one who looks, for others, and what was decided lately. */
export function PaperList({ answer: { now, waiting, decided }, chosen, onChoose }: PaperListProps) {
  if (waiting.length + decided.length === 0) {
    return <Blank icon='check-circle' title='没有等签批的款项' detail='发放表结表、支出送签后，会出现在这里。' />
  }
  const groups = [
    { title: '等您签批', rows: waiting.filter(({ against }) => against === null) },
    { title: '等别人', rows: waiting.filter(({ against }) => against !== null) },
    { title: '最近办完', rows: decided },
  ]
  return (
    <View>
      {groups.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => (
        <Section key={title} title={title} end={`${rows.length} 笔`}>
          <Card>
            {rows.map(row => (
              <Row
                key={`${row.kind} ${row.id}`}
                airy
                className={row.id === chosen ? 'sgn__on' : undefined}
                title={row.title}
                detail={<Detail row={row} now={now} />}
                end={<Money fen={row.amount} />}
                label={`${row.title}，${nextInWords(row)}`}
                onTap={() => onChoose(row)}
              />
            ))}
          </Card>
        </Section>
      ))}
    </View>
  )
}

function Detail({ row, now }: { row: PaperRow; now: Instant }) {
  const days = daysUntil(row.submittedAt, now)
  const sent = `${row.submittedBy}${relativeDay(now, row.submittedAt)}送签`
  if (row.state !== 'waiting' || days < longWait) return <Dots items={[sent, nextInWords(row)]} />
  return <View className='line'><Dots items={[sent, nextInWords(row)]} /><View className='sgn__late'><Words tone='warn' nowrap>{`已等 ${days} 天`}</Words></View></View>
}
