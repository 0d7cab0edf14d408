import type { Guest } from '../../../shared/contract/checkin'
import { verdicts, type Verdict } from '../../../shared/domain/checkin-rules'
import { actsOn, type Act } from './verdict-acts'

const guest: Guest = {
  registrationId: 'a:b', name: '林若溪', unitName: '河州移动示例公司', number: 12, room: 'none', roomNumber: '', teamName: '',
  feeOwed: 0, invoiceMissing: false, note: '',
}
const outcome = (verdict: Verdict, more = {}) => ({ verdict, guest: { ...guest, ...more }, arrived: null, window: null, otherTitle: null, team: null })
const chief = { way: 'in', mayOverrule: true, undoable: true } as const

test.each<[Verdict, object, Act[]]>([
  ['welcome', {}, ['undo']],
  ['fee-open', { feeOwed: 1, invoiceMissing: true }, ['settle', 'invoice', 'undo']],
  ['fee-stop', { feeOwed: 1 }, ['settle', 'despite']],
  ['already-in', { feeOwed: 1 }, ['settle']],
  ['waitlisted', { feeOwed: 1 }, ['despite']],
  ['cancelled', { feeOwed: 1, invoiceMissing: true }, ['despite']],
  ['old-pass', {}, []],
])('%s %j', (verdict, more, acts) => expect(actsOn(outcome(verdict, more), chief)).toEqual(acts))

test('who is unknown can be done nothing about', () => {
  for (const verdict of verdicts) expect(actsOn({ ...outcome(verdict), guest: null }, chief)).toEqual([])
})

test('nobody overrules without the right to it, nor takes back what another page did', () => {
  expect(actsOn(outcome('fee-stop'), { ...chief, mayOverrule: false })).toEqual([])
  expect(actsOn(outcome('welcome'), { ...chief, undoable: false })).toEqual([])
})

test('a leader brings in who is not there yet, and takes out who is', () => {
  const team = [{ registrationId: 'a:c', name: '柳时雨', unitName: '河州电信示例公司', inside: false }]
  expect(actsOn({ ...outcome('already-in'), team }, chief)).toEqual(['team'])
  expect(actsOn({ ...outcome('left'), team }, { ...chief, way: 'out' })).toEqual(['undo'])
})
