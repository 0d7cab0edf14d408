import type { Me } from '../../shared/contract/member'
import type { MemberDocument } from '../_kit/documents'

export const meOf = (member: MemberDocument): Me => ({
  id: member._id,
  name: member.name,
  phone: member.phone,
  unitId: member.unitId,
  unitName: member.unitName,
  department: member.department,
  roles: member.roles,
})
