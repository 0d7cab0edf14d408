import type { OwnLine } from '../../../shared/contract/payment'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { paidIn } from './quarters'

/** What has been paid out in the year of a quarter, once anything was. */
export function YearPaid({ quarter, lines }: { quarter: string; lines: readonly OwnLine[] }) {
  const year = quarter.slice(0, 4)
  const { net, payments } = paidIn(year, lines)
  if (payments === 0) return null
  return (
    <Card className='earnings__card'>
      <Row title={`${year} 年已发放`} detail={payments > 1 ? `${payments} 次` : undefined} end={<Money fen={net} />} />
    </Card>
  )
}
