import type { RosterRow } from '../../../shared/contract/roster'
import { isFull, type Seats } from '../../../shared/domain/seats'
import { Words } from '../../components/text/words'
import { ConfirmSheet } from '../confirm-sheet'

interface SeatSheetProps {
  row: RosterRow
  activity: Seats
  onConfirm: (addSeat: boolean) => unknown
  onClose: () => void
}

/** Gives a seat to someone in line, or confirms an offered one in their name. */
export function SeatSheet({ row, activity, onConfirm, onClose }: SeatSheetProps) {
  const offered = row.status === 'offered'
  const addSeat = !offered && isFull(activity)
  return (
    <ConfirmSheet
      open
      title={offered ? `代${row.name}确认` : `给${row.name}席位`}
      label={offered ? '确认参加' : addSeat ? `加 1 席给${row.name}` : '给席位'}
      onConfirm={() => onConfirm(addSeat)}
      onClose={onClose}
    >
      {offered && <Words>席位正留着等本人确认。电话问过本人后，可以代为确认。</Words>}
      {addSeat && <Words>{`席位已满，加 1 席后共 ${activity.seats + 1} 席。排在前面的人顺序不变，还在候补。`}</Words>}
      {!offered && !addSeat && <Words>现有空席，直接给这位；排在前面的人顺序不变。</Words>}
    </ConfirmSheet>
  )
}
