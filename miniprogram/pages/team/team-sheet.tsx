import { AddSheet } from './add-sheet'
import { LeaveSheet } from './leave-sheet'
import { LineupSheet } from './lineup-sheet'
import { PlaySheet } from './play-sheet'
import { PlayerSheet } from './player-sheet'
import { RenameSheet } from './rename-sheet'
import { RenewSheet } from './renew-sheet'
import type { Sheet, SheetProps } from './sheet-props'
import { WithdrawSheet } from './withdraw-sheet'

/** Shows the one that is asked for. */
export function TeamSheet({ sheet, ...props }: SheetProps & { sheet: Sheet }) {
  switch (sheet.kind) {
    case 'lineup':
      return <LineupSheet {...props} eventId={sheet.eventId} />
    case 'player':
      return <PlayerSheet {...props} memberId={sheet.memberId} />
    case 'add':
      return <AddSheet {...props} />
    case 'play':
      return <PlaySheet {...props} />
    case 'rename':
      return <RenameSheet {...props} />
    case 'renew':
      return <RenewSheet {...props} />
    case 'leave':
      return <LeaveSheet {...props} />
    case 'withdraw':
      return <WithdrawSheet {...props} />
  }
}
