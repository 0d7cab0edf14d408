import type { RosterEntry, RosterRow } from '../../../shared/contract/roster'
import { SettleSheet } from '../settle-sheet'
import type { Act } from './acts'
import { CertifySheet } from './certify-sheet'
import { InvoiceSheet } from './invoice-sheet'
import { NoteSheet } from './note-sheet'
import type { OwnAct } from './person-sheet'
import { RoomSheet } from './room-sheet'
import { SeatSheet } from './seat-sheet'
import { TakeBackSheet } from './take-back-sheet'
import type { Acts } from './use-acts'
import type { Roster } from './use-roster'
import { WhySheet } from './why-sheet'

/** An act that asks for something first, and whom it is for. */
export type Doing =
  | { act: Exclude<Act, 'approve' | 'remind'>; rows: readonly RosterRow[] }
  | { act: OwnAct; entry: RosterEntry }

interface ActSheetsProps {
  doing: Doing
  activity: Roster['activity']
  acts: Acts
  onDone: () => void
  onClose: () => void
}

/** The sheet of the act that is under way. */
export function ActSheets({ doing, activity, acts, onDone, onClose }: ActSheetsProps) {
  if ('entry' in doing) {
    const { act, entry } = doing
    if (act === 'invoice') return <InvoiceSheet entry={entry} onDone={onDone} onClose={onClose} />
    if (act === 'note') return <NoteSheet id={entry.id} name={entry.name} was={entry.note} save={acts.note} onClose={onClose} />
    if (act === 'reissue') {
      return (
        <WhySheet
          title={`给${entry.name}换一张入场码`}
          label='换一张，通知本人'
          usual={['手机丢了', '换了手机', '截图外传']}
          effect='原来的码不能再入场；本人打开入场码就是新的。'
          onConfirm={async why => (await acts.reissuePass(entry.id, why)) && onClose()}
          onClose={onClose}
        />
      )
    }
    const { id, name, payment } = entry
    return payment && <TakeBackSheet id={id} name={name} payment={payment} takeBack={acts.takeBackFee} onClose={onClose} />
  }

  const { act, rows } = doing
  const ids = rows.map(({ id }) => id)
  const whom = rows.length === 1 ? rows[0]!.name : `${rows.length} 人`
  const closing = async (done: Promise<boolean>) => (await done) && onClose()
  switch (act) {
    case 'reject':
      return (
        <WhySheet
          title={`不通过${whom}`}
          label='不通过，通知本人'
          usual={['不在本期范围', '名额留给一线人员', '材料不全']}
          effect='对方会看到原因，报名截止前可以改好再报。'
          onConfirm={why => closing(acts.reject(ids, why))}
          onClose={onClose}
        />
      )
    case 'end':
      return (
        <WhySheet
          title={`取消${whom}的报名`}
          label='取消报名，通知本人'
          usual={['重复报名', '单位来电改派', '多次联系不上']}
          effect='空出的席位按顺序给候补；已缴的费用还在，退款后另行登记。'
          onConfirm={why => closing(acts.end(ids, why))}
          onClose={onClose}
        />
      )
    case 'seat':
      return (
        <SeatSheet
          row={rows[0]!}
          activity={activity}
          onConfirm={addSeat => closing(acts.seat({ registrationId: ids[0]!, addSeat }))}
          onClose={onClose}
        />
      )
    case 'settle':
      return (
        <SettleSheet
          open
          detailed
          people={rows.map(({ id, name, unitName, fee }) => ({ registrationId: id, name, unitName, fee }))}
          onSettled={onDone}
          onClose={onClose}
        />
      )
    case 'rooms':
      return <RoomSheet rows={rows} assign={acts.assignRooms} onClose={onClose} />
    case 'certify':
      return <CertifySheet rows={rows} certificate={activity.certificate} certify={acts.certify} onClose={onClose} />
  }
}
