import { signing } from '../../shared/contract/signing'
import { signingProblems } from '../../shared/domain/signing-rules'
import { _ } from '../_kit/cloud'
import type { SetSigningRules, SigningRulesDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { keptRules, rulesId } from './show-rules'

/** Of two who change the rules at once, the second is shown what the first did. Each table stays beside those after it. */
export const setRules = useCase(signing.calls.setRules, async ({ db, now, caller, requestId, trail }, { rules, revision, why }) => {
  const problems = signingProblems(rules)
  if (problems.length > 0) return { outcome: 'refused', problems }

  const set: SetSigningRules = { ...rules, by: { id: caller._id, name: caller.name }, at: now, why }
  const entry = trail('set', why)
  if (revision === 0) {
    const first: SigningRulesDocument = { _id: rulesId, ...set, earlier: [], revision: 1, history: [entry], requestId }
    if (await db.signingRules.insert(first)) return { outcome: 'set', ...keptRules(first) }
  }
  const before = await db.signingRules.find(rulesId)
  if (before && before.revision === revision && before.requestId !== requestId) {
    const { rows, deputy, by, at, why: earlierWhy } = before
    const changed = await db.signingRules.changeAndGet(
      { _id: rulesId, revision },
      {
        rows: _.set(set.rows), deputy: _.set(set.deputy), by: _.set(set.by), at: now, why, requestId,
        earlier: _.push([{ rows, deputy, by, at, why: earlierWhy }]), revision: _.inc(1), history: _.push([entry]),
      },
    )
    if (changed) return { outcome: 'set', ...keptRules(changed) }
  }
  const kept = await db.signingRules.find(rulesId)
  if (kept?.requestId === requestId) return { outcome: 'set', ...keptRules(kept) }
  return { outcome: 'changed-meanwhile', ...keptRules(kept), by: kept?.by.name ?? '' }
})
