import type { ExpenseDocument } from '../../cloudfunctions/_kit/documents'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import { freshId, made, type Made } from './ground'
import type { Person } from './people'
import type { World } from './world'

/** An expense that was typed and not sent yet. */
export async function draftExpense(world: World, by: Person, overrides: Partial<ExpenseDocument> = {}): Promise<Made<ExpenseDocument>> {
  const id = freshId()
  const document: ExpenseDocument = {
    _id: id,
    purpose: `会议室茶水之${world.next()}`,
    amount: 68_000,
    payee: '河州示例茶水店',
    vouchers: [],
    status: 'draft',
    madeBy: { id: by.id, name: by.name },
    madeAt: new Date(world.now()),
    signoff: null,
    approvedAt: null,
    payment: null,
    paymentKey: id,
    revision: 0,
    history: [],
    requestId: `made-${id}`,
    ...overrides,
  }
  if (!(await world.db.expenses.insert(document))) throw new Error(`an expense like ${id} is there already`)
  return made(document)
}

/** One that may be paid. */
export async function approvedExpense(world: World, by: Person, signer: Person): Promise<Made<ExpenseDocument>> {
  const [at, submittedBy] = [new Date(world.now()), { id: by.id, name: by.name }]
  const signatures = [{ by: signer.id, byName: signer.name, post: 'secretary-general' as const, at }]
  return draftExpense(world, by, {
    status: 'approved',
    approvedAt: at,
    signoff: { state: 'approved', amount: 68_000, rules: usualSigningRules, submittedBy, submittedAt: at, signatures, minute: null, refusal: null },
    revision: 2,
  })
}
