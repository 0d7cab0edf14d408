import type { ActivitySummary } from '../../../shared/contract/activity'
import type { Instant } from '../../../shared/domain/instant'
import { seatsLeft } from '../../../shared/domain/seats'
import { Stat, Stats } from '../../components/stat/stat'
import { closingWords } from '../closing-words'
import type { Figures } from './use-roster'

interface RosterFiguresProps {
  activity: ActivitySummary
  figures: Figures
  now: Instant
}

/** The numbers over the roster; those of money only where there is a fee. */
export function RosterFigures({ activity, figures, now }: RosterFiguresProps) {
  const { registered, waitlisted, paid, unpaid, arrived, invoices } = figures
  const charged = activity.fee > 0 || paid + unpaid > 0
  return (
    <Stats>
      <Stat name='报名' value={registered} unit={`/ ${activity.seats}`} detail={seatsAndDeadline(activity, now)} />
      <Stat name='候补' value={waitlisted} unit='人' detail='有人退出，按顺序补上' />
      {charged && <Stat name='已缴费' value={paid} unit='人' detail={`应缴 ${paid + unpaid} 人`} />}
      {charged && <Stat name='待缴费' value={unpaid} unit='人' tone={unpaid > 0 ? 'warn' : undefined} detail='可在现场登记' />}
      <Stat name='要发票' value={invoices} unit='张' detail='资料在详情里' />
      <Stat name='已到' value={arrived} unit={`/ ${registered}`} detail={arrivalWords(registered, arrived)} />
    </Stats>
  )
}

function seatsAndDeadline(activity: ActivitySummary, now: Instant) {
  const left = seatsLeft(activity) > 0 ? `剩 ${seatsLeft(activity)} 席` : '已满'
  if (activity.status === 'cancelled') return '活动已取消'
  return `${left}，${closingWords(activity, now)}`
}

const arrivalWords = (registered: number, arrived: number) =>
  registered > 0 && arrived === registered ? '全部到齐' : `${registered - arrived} 人未到`
