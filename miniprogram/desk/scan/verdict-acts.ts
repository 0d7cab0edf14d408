import type { ScanOutcome } from '../../../shared/contract/checkin'
import { letsThrough, mayBeOverruled, type Verdict } from '../../../shared/domain/checkin-rules'

/** What a desk can do about a verdict. */
export type Act = 'settle' | 'invoice' | 'team' | 'despite' | 'undo'

export const actLabels: Readonly<Record<Act, string>> = {
  settle: '登记现场缴费',
  invoice: '补开票信息',
  team: '全队签到',
  despite: '特许入场',
  undo: '撤回',
}

/** Who holds a place may pay at the desk; a fee of anyone else is not due. */
const holdAPlace: readonly Verdict[] = ['welcome', 'fee-open', 'invoice-missing', 'fee-stop', 'already-in', 'not-on-list', 'too-early', 'too-late']

export const owesAtDesk = ({ verdict, guest }: Pick<ScanOutcome, 'verdict' | 'guest'>): boolean =>
  guest !== null && guest.feeOwed > 0 && holdAPlace.includes(verdict)

interface Desk {
  way: 'in' | 'out'
  mayOverrule: boolean
  /** The scan can be taken back from here. */
  undoable: boolean
}

/** The likeliest first. */
export function actsOn(outcome: ScanOutcome, { way, mayOverrule, undoable }: Desk): Act[] {
  const { verdict, guest, team } = outcome
  if (!guest) return []
  const acts: [Act, boolean][] = [
    ['team', team?.some(({ inside }) => inside === (way === 'out')) ?? false],
    ['settle', owesAtDesk(outcome)],
    ['invoice', guest.invoiceMissing && holdAPlace.includes(verdict)],
    ['despite', way === 'in' && mayOverrule && mayBeOverruled(verdict)],
    ['undo', undoable && letsThrough(verdict)],
  ]
  return acts.filter(([, may]) => may).map(([act]) => act)
}
