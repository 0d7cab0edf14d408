import type { Me } from '../../shared/contract/member'
import type { MemberDocument } from '../_kit/documents'

export const meOf = (member: MemberDocument): Me => ({
  id: member._id,
  name: member.name,
  phone: member.phone,
  phoneVerified: member.phoneVerified,
  unitId: member.unitId,
  unitName: member.unitName,
  department: member.department,
  standing: member.standing,
  declinedWhy: declinedWhy(member),
  contact: member.contact,
  roles: member.roles,
  post: member.post,
  consent: member.consent?.version ?? '',
})

export const saved = (member: MemberDocument) => ({ outcome: 'saved' as const, me: meOf(member) })

/** What was said when the unit last declined the person; empty unless that still stands. */
export const declinedWhy = ({ standing, history }: MemberDocument): string =>
  standing === 'declined' ? (history.findLast(({ what }) => what === 'declined')?.why ?? '') : ''
