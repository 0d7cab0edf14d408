import { missing, reshape, type Migration } from './step'

interface OldMember {
  _id: string
  unitId: string
  unitName: string
  roles: string[]
  joinedAt: Date
}

/**
 * Until 22 November 2026 a member was whoever had said so: no unit had confirmed them, and WeChat had not vouched for
 * their phone. Who had work to do was known to the association and counts as confirmed; everybody else waits for their
 * unit's word, which keeps nobody from what they could do before. An approver's post was never asked: none signs for
 * money before an administrator has said which it is. Nobody had agreed to the terms of privacy.
 */
export const members: Migration = {
  version: 2,
  what: '人员由单位确认，记下先后所在单位',
  steps: [
    reshape<OldMember>({
      collection: 'members',
      older: { services: missing },
      change: ({ unitId, unitName, roles, joinedAt }) => ({
        phoneVerified: false,
        standing: roles.length > 0 ? 'confirmed' : 'awaiting',
        contact: false,
        services: [{ unitId, unitName, from: joinedAt, until: null }],
        post: null,
        consent: null,
      }),
    }),
  ],
}
