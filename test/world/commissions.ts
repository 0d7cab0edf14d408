import type { CommissionDocument, TargetDocument } from '../../cloudfunctions/_kit/documents'
import { quarterKey, quarterOf } from '../../shared/domain/quarter'
import { freshId, made, type Ground, type Made } from './ground'
import type { Person } from './people'

/** What units owe, and what is ordered from officers. */
export function commissions({ db, now }: Ground) {
  return {
    /** Offered to everyone, for a week. */
    async commission({ accepted = [], ...overrides }: Partial<Omit<CommissionDocument, 'accepted'>> & { accepted?: Person[] } = {}): Promise<Made<CommissionDocument>> {
      const pieces = overrides.pieces ?? 2
      const document: CommissionDocument = {
        _id: freshId(),
        subject: '河州网络提速',
        kind: 'industry-development',
        brief: '',
        deadline: new Date(now() + 7 * 86_400_000),
        pieces,
        left: pieces - accepted.length,
        status: 'open',
        everyone: true,
        offered: 1,
        invited: [],
        accepted: accepted.map(({ id: memberId, name, unitName }) => ({ memberId, name, unitName, at: new Date(now()) })),
        declined: [],
        reminded: [],
        madeBy: '宋编辑',
        madeAt: new Date(now()),
        closedAt: null,
        closedWhy: '',
        revision: 0,
        history: [],
        requestId: 'made-for-a-test',
        ...overrides,
      }
      await db.commissions.insert(document)
      return made(document)
    },

    /** The current quarter's; a world has one, and asking again changes the numbers. */
    async target(overrides: Partial<TargetDocument> = {}): Promise<Made<TargetDocument>> {
      const document: TargetDocument = {
        _id: quarterKey(quarterOf(now())),
        usual: 6,
        exceptions: [],
        revision: 1,
        reminded: [],
        remindings: 0,
        history: [],
        requestId: 'made-for-a-test',
        ...overrides,
      }
      const { _id, ...rest } = document
      if (!(await db.targets.insert(document))) await db.targets.change({ _id }, rest)
      return made(document)
    },
  }
}
