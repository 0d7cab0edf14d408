import type { PolicyRules } from '../../../shared/contract/policy'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'

let handed: PolicyRules | undefined

/** Opens the trial with rules that are still being typed: too much for a query, and kept by nobody yet. */
export function tryTyped(rules: PolicyRules) {
  handed = rules
  open(deskRoutes.whatIf)
}

/** What was handed over, once. */
export function takeTyped(): PolicyRules | undefined {
  const rules = handed
  handed = undefined
  return rules
}
