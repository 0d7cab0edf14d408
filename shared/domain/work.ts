import { roles as allRoles, type Role } from '../contract/call'
import type { ApproverPost, Standing, UnitState, Work } from '../contract/member'
import { postNames, roleNames } from './role-words'

interface Worker {
  roles: readonly Role[]
  post: ApproverPost | null
}

/** The work that somebody's roles come to. */
export const workOf = ({ roles, post }: Worker): Work => ({
  editor: roles.includes('editor'),
  staff: roles.includes('staff'),
  treasurer: roles.includes('treasurer'),
  admin: roles.includes('admin'),
  post: roles.includes('approver') ? post : null,
})

/** The roles and the post of somebody with that work. Being an officer is the unit's to say, and stays as it is. */
export function withWork({ roles }: Pick<Worker, 'roles'>, work: Work): { roles: Role[]; post: ApproverPost | null } {
  const holds: Record<Role, boolean> = { ...work, officer: roles.includes('officer'), approver: work.post !== null }
  return { roles: allRoles.filter(role => holds[role]), post: work.post }
}

export const isSameWork = (a: Work, b: Work): boolean =>
  a.editor === b.editor && a.staff === b.staff && a.treasurer === b.treasurer && a.admin === b.admin && a.post === b.post

const names = (work: Work): string[] => [
  ...(['editor', 'staff', 'treasurer'] as const).filter(role => work[role]).map(role => roleNames[role]),
  ...(work.post ? [`${roleNames.approver}（${postNames[work.post]}）`] : []),
  ...(work.admin ? [roleNames.admin] : []),
]

/** What somebody has after a change that they had not before, and the other way round, in words. */
export function workChange(before: Work, after: Work): { given: string[]; taken: string[] } {
  const [had, has] = [names(before), names(after)]
  return { given: has.filter(name => !had.includes(name)), taken: had.filter(name => !has.includes(name)) }
}

/** “给予编辑；收回审批人（秘书长）” */
export function workChangeInWords(before: Work, after: Work): string {
  const { given, taken } = workChange(before, after)
  return [given.length > 0 && `给予${given.join('、')}`, taken.length > 0 && `收回${taken.join('、')}`].filter(Boolean).join('；')
}

export type GrantRefusal = 'own-post' | 'not-confirmed' | 'no-wechat' | 'unit-not-member'

/**
 * Why somebody cannot be given this work; null when they can. Taking work away is never refused here, whatever has
 * become of the person.
 *
 * @param person `bound`: opened the program with their WeChat; `unit`: the state of the unit they belong to
 */
export function whyNotGrant(
  person: { standing: Standing; bound: boolean; unit: UnitState | null; isCaller: boolean },
  before: Work,
  after: Work,
): GrantRefusal | null {
  if (workChange(before, after).given.length === 0) return null
  // Who may sign for money is never one person's own word.
  if (person.isCaller && after.post !== null && after.post !== before.post) return 'own-post'
  if (person.standing !== 'confirmed') return 'not-confirmed'
  if (!person.bound) return 'no-wechat'
  return person.unit === 'member' ? null : 'unit-not-member'
}
