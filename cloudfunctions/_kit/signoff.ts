import type { PaperKind } from '../../shared/contract/signing'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import { db } from './db'
import type { Actor, ExpenseDocument, Notice, SignoffDocument, StatementDocument } from './documents'
import { leadersAwayAt, paperOf, tellNext } from './papers'

/**
 * Sends a paper to be signed, by the rules of this moment, which it keeps. What it was refused for before stays in sight.
 *
 * @returns the sign-off, and the notices to those who sign first: both are written with the change itself
 */
export async function newSignoff(
  kind: PaperKind,
  document: StatementDocument | ExpenseDocument,
  { amount, by }: { amount: number; by: Actor },
  scene: { now: Date; requestId: string },
): Promise<{ signoff: SignoffDocument; notices: Notice[] }> {
  const [kept, away] = await Promise.all([db.signingRules.find('signing-rules'), leadersAwayAt(scene.now)])
  const { rows, deputy } = kept ?? usualSigningRules
  const signoff: SignoffDocument = {
    state: 'waiting',
    amount,
    rules: { rows, deputy },
    submittedBy: by,
    submittedAt: scene.now,
    signatures: [],
    minute: null,
    refusal: document.signoff?.refusal ?? null,
  }
  const paper = paperOf(kind, { ...document, signoff })
  return { signoff, notices: paper ? await tellNext(paper, away !== null, scene) : [] }
}
