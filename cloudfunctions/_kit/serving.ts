import type { ActivityDocument, MemberDocument } from './documents'

/** Who receives people at an activity: staff named for it, everyone who is staff where nobody was named; administrators always. */
export const isServing = ({ checkin }: Pick<ActivityDocument, 'checkin'>, { _id, roles }: Pick<MemberDocument, '_id' | 'roles'>): boolean =>
  checkin.staff.length === 0 || roles.includes('admin') || checkin.staff.some(({ memberId }) => memberId === _id)
