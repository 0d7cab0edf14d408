import type { PersonRow } from '../../shared/contract/member'
import { maskPhone } from '../../shared/domain/phone'
import type { MemberDocument } from '../_kit/documents'
import { isUnbound } from '../_kit/unbound'

/** `none:<id>` is nobody's number and shown to nobody. */
export const shownPhone = ({ phone }: Pick<MemberDocument, 'phone'>, sight: 'full' | 'masked') => {
  if (phone.startsWith('none:')) return ''
  return sight === 'full' ? phone : maskPhone(phone)
}

export const rowOf = (person: MemberDocument): PersonRow => ({
  id: person._id,
  name: person.name,
  phone: shownPhone(person, 'masked'),
  unitId: person.unitId,
  unitName: person.unitName,
  department: person.department,
  standing: person.standing,
  contact: person.contact,
  roles: person.roles,
  post: person.post,
  bound: !isUnbound(person),
  joinedAt: person.joinedAt.getTime(),
})
