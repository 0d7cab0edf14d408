import { policy } from '../../shared/contract/policy'
import { policyFrom, policyProblems, standsUntil } from '../../shared/domain/policy-rules'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { policyDocuments } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'
import { versionOf } from './version-view'
import { whyNotChanged } from './why-not-changed'

/** Only while it has not begun, which the change itself asks for: nothing that an article was priced by is ever another. */
export const revise = useCase(policy.calls.revise, async ({ db, now, requestId, trail }, { id, revision, rules, note }) => {
  const problems = policyProblems(rules)
  if (problems.length > 0) return { outcome: 'refused', problems }

  const { countingRule, genres, statutoryMinimum, taxTable } = policyFrom(id, rules)
  await db.policies.change(
    { _id: id, status: 'kept', revision, effectiveFrom: _.gt(new Date(standsUntil(now.getTime()))) },
    {
      countingRule,
      genres: _.set(genres),
      statutoryMinimum: _.set(statutoryMinimum),
      taxTable: _.set(taxTable),
      note,
      revision: _.inc(1),
      ...noting(trail('revised', note)),
    },
  )
  const documents = await policyDocuments()
  const against = whyNotChanged(documents.find(({ _id }) => _id === id), { leaves: 'kept', requestId, now: now.getTime() })
  return against ?? { outcome: 'revised', version: versionOf(id, documents) }
})
