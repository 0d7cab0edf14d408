import { remuneration } from '../../shared/contract/remuneration'
import { policyInForce } from '../../shared/domain/remuneration'
import { allPolicies } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'

export const policy = useCase(remuneration.calls.policy, async ({ now }) => ({
  now: now.getTime(),
  policy: policyInForce(await allPolicies(), now.getTime()),
}))
