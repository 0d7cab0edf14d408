import type { Fen } from '../../shared/domain/money'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import { draftExpense } from './expenses'
import type { Person } from './people'
import type { World } from './world'

/** An expense of any amount that waits for its first signature. */
export function waitingExpense(world: World, by: Person, amount: Fen) {
  const [submittedAt, submittedBy] = [new Date(world.now()), { id: by.id, name: by.name }]
  return draftExpense(world, by, {
    amount,
    status: 'submitted',
    signoff: { state: 'waiting', amount, rules: usualSigningRules, submittedBy, submittedAt, signatures: [], minute: null, refusal: null },
    revision: 1,
  })
}
