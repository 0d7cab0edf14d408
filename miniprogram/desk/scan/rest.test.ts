import type { Guest, ScanOutcome } from '../../../shared/contract/checkin'
import { verdicts, type Verdict } from '../../../shared/domain/checkin-rules'
import { restOf } from './rest'

const guest: Guest = {
  registrationId: 'a:b', name: '林若溪', unitName: '河州移动示例公司', number: 12, room: 'none', roomNumber: '', teamName: '',
  feeOwed: 0, invoiceMissing: false, note: '',
}
const outcome = (verdict: Verdict, more: object = {}): ScanOutcome => ({ verdict, guest, arrived: null, window: null, otherTitle: null, team: null, ...more })

test('those who go through make room for the next; everybody else stays until answered', () => {
  const passing: Partial<Record<Verdict, number>> = { welcome: 1_500, left: 1_500, 'fee-open': 5_000, 'invoice-missing': 5_000 }
  for (const verdict of verdicts) expect([verdict, restOf(outcome(verdict))]).toEqual([verdict, passing[verdict] ?? null])
})

test('a note takes longer to read; a leader waits for the team', () => {
  const mate = { registrationId: 'a:c', name: '柳时雨', unitName: '河州电信示例公司', inside: false }
  expect(restOf(outcome('welcome', { guest: { ...guest, note: '素食' } }))).toBe(5_000)
  expect(restOf(outcome('welcome', { team: [mate] }))).toBeNull()
  expect(restOf(outcome('welcome', { team: [{ ...mate, inside: true }] }))).toBe(1_500)
})
