import type { Work } from '../contract/member'
import { isSameWork, whyNotGrant, withWork, workChangeInWords, workOf } from './work'

const none: Work = { editor: false, staff: false, treasurer: false, admin: false, post: null }

test.each([
  [{ roles: [], post: null }, none],
  [{ roles: ['officer'], post: null }, none],
  [{ roles: ['officer', 'editor', 'approver'], post: 'chair' }, { ...none, editor: true, post: 'chair' }],
  [{ roles: ['staff', 'admin'], post: null }, { ...none, staff: true, admin: true }],
  [{ roles: ['treasurer'], post: null }, { ...none, treasurer: true }],
  // A post without the role signs for nothing.
  [{ roles: ['staff'], post: 'chair' }, { ...none, staff: true }],
] as const)('%j works as %j', (worker, work) => expect(workOf(worker)).toEqual(work))

test.each([
  [['officer'], { ...none, editor: true }, { roles: ['officer', 'editor'], post: null }],
  [['admin', 'staff'], { ...none, post: 'chair' }, { roles: ['approver'], post: 'chair' }],
  [['approver'], none, { roles: [], post: null }],
  [['officer'], { ...none, treasurer: true, post: 'chair' }, { roles: ['officer', 'approver', 'treasurer'], post: 'chair' }],
] as const)('%j with the work %j becomes %j', (roles, work, after) => expect(withWork({ roles }, work)).toEqual(after))

test('work is the same when nothing of it differs', () => {
  expect(isSameWork(none, { ...none })).toBe(true)
  for (const other of [{ editor: true }, { staff: true }, { treasurer: true }, { admin: true }, { post: 'chair' as const }]) {
    expect(isSameWork(none, { ...none, ...other })).toBe(false)
  }
})

test.each([
  [none, { ...none, editor: true, staff: true }, '给予编辑、工作人员'],
  [{ ...none, admin: true }, none, '收回管理员'],
  [{ ...none, staff: true }, { ...none, treasurer: true }, '给予财务；收回工作人员'],
  [{ ...none, post: 'secretary-general' }, { ...none, post: 'chair' }, '给予审批人（理事长）；收回审批人（秘书长）'],
  [none, none, ''],
] as const)('%j to %j reads %s', (before, after, words) => expect(workChangeInWords(before, after)).toBe(words))

const fit = { standing: 'confirmed', bound: true, unit: 'member', isCaller: false } as const
const editor = { ...none, editor: true }
const chair = { ...none, post: 'chair' } as const

test.each([
  ['giving to who is fit for it', fit, none, editor, null],
  ['giving to who awaits their unit', { ...fit, standing: 'awaiting' }, none, editor, 'not-confirmed'],
  ['giving to whose record is no longer a person’s', { ...fit, standing: 'left' }, none, editor, 'not-confirmed'],
  ['giving to who has never come', { ...fit, bound: false }, none, editor, 'no-wechat'],
  ['giving to somebody of a suspended unit', { ...fit, unit: 'suspended' }, none, editor, 'unit-not-member'],
  ['giving to somebody of no unit', { ...fit, unit: null }, none, editor, 'unit-not-member'],
  ['a larger post for who awaits', { ...fit, standing: 'awaiting' }, { ...none, post: 'secretary-general' }, chair, 'not-confirmed'],
  ['taking from who awaits', { ...fit, standing: 'awaiting' }, editor, none, null],
  ['taking from somebody of a unit that left', { ...fit, unit: 'left' }, chair, none, null],
  ['a post for oneself', { ...fit, isCaller: true }, none, chair, 'own-post'],
  ['another post for oneself', { ...fit, isCaller: true }, { ...none, post: 'secretary-general' }, chair, 'own-post'],
  ['other work for oneself, beside one’s post', { ...fit, isCaller: true }, chair, { ...chair, staff: true }, null],
  ['giving up one’s post', { ...fit, isCaller: true }, chair, none, null],
] as const)('%s: %j', (_what, person, before, after, expected) => expect(whyNotGrant(person, before, after)).toBe(expected))
