import { _ } from './cloud'
import { db } from './db'

/** Who is nobody of ours any more serves at no desk. Not even an old plan of one keeps the name. */
export const endDeskDuty = (memberId: string): Promise<number> =>
  db.activities.change({ 'checkin.staff.memberId': memberId }, { 'checkin.staff': _.pull({ memberId }), 'checkin.revision': _.inc(1) })
