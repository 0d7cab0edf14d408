import type { HistoryEntry, MemberDocument, Notice, UnitDocument } from './documents'

type Given = Pick<MemberDocument, 'openid' | 'name' | 'phone' | 'phoneVerified' | 'department' | 'standing'>

interface Circumstances {
  now: Date
  requestId: string
  told?: readonly Notice[]
  /** Who entered the person; they themselves, unless told. */
  by?: HistoryEntry
}

/** A person's record as it begins: without any say, and in one unit's service. */
export const newMember = (id: string, given: Given, unit: Pick<UnitDocument, '_id' | 'name'>, { now, requestId, told = [], by }: Circumstances): MemberDocument => ({
  _id: id,
  openid: given.openid,
  name: given.name,
  phone: given.phone,
  phoneVerified: given.phoneVerified,
  unitId: unit._id,
  unitName: unit.name,
  department: given.department,
  standing: given.standing,
  contact: false,
  services: [{ unitId: unit._id, unitName: unit.name, from: now, until: null }],
  roles: [],
  post: null,
  consent: null,
  joinedAt: now,
  history: [by ?? { at: now, by: id, byName: given.name, what: 'joined', why: '', requestId }],
  requestId,
  ...(told.length > 0 && { notices: [...told] }),
})
