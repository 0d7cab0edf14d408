import { policy } from '../../shared/contract/policy'
import { standsUntil } from '../../shared/domain/policy-rules'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { whyNotChanged } from './why-not-changed'

/** It keeps its trail, and leaves its day to another version. */
export const withdraw = useCase(policy.calls.withdraw, async ({ db, now, requestId, trail }, { id, revision, why }) => {
  const changed = await db.policies.change(
    { _id: id, status: 'kept', revision, effectiveFrom: _.gt(new Date(standsUntil(now.getTime()))) },
    { status: 'withdrawn', revision: _.inc(1), ...noting(trail('withdrawn', why)) },
  )
  const against = changed > 0 ? null : whyNotChanged(await db.policies.find(id), { leaves: 'withdrawn', requestId, now: now.getTime() })
  return against ?? { outcome: 'withdrawn' }
})
