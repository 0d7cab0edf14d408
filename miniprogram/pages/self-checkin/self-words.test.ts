import type { Verdict } from '../../../shared/domain/checkin-rules'
import { parseLocal } from '../../../shared/domain/instant'
import { selfWords, type SelfOutcome } from './self-words'

const outcome = (verdict: Verdict): SelfOutcome => ({
  verdict,
  activity: { id: '0123456789ab', title: '用户满意服务组织建设培训班', listName: '午餐' },
  guest: { name: '林若溪', unitName: '河州移动示例公司', number: 27, room: 'none', roomNumber: '', teamName: '', feeOwed: 360_000 },
  arrived: null,
  window: { from: parseLocal('2026-12-01 14:00'), until: parseLocal('2026-12-01 20:00') },
})

test.each([
  ['fee-open',   '费用 3,600 元还没有缴，有空到签到台缴。'],
  ['fee-stop',   '到签到台缴清 3,600 元，缴好就能签到。'],
  ['not-on-list', '“午餐”的名单上没有您，有疑问到签到台问一声。'],
  ['too-early',  '12月1日 14:00 开始，到时再扫一次。'],
  ['too-late',   '12月1日 20:00 已结束，到签到台说一声。'],
] as const)('%s: %s', (verdict, detail) => expect(selfWords(outcome(verdict)).detail).toBe(detail))

test('any other code says what to scan', () => expect(selfWords(outcome('not-a-pass')).detail).toContain('扫会场屏幕上写着“自助签到”的那张'))
