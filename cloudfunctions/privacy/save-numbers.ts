import { privacy } from '../../shared/contract/privacy'
import { numberRules, type SealedNumber } from '../../shared/domain/sealed-numbers'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import type { PrivateDocument, Sealed } from '../_kit/documents'
import { resealed, seal } from '../_kit/seal'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { numbersOf } from './numbers-view'

/**
 * Whatever was sealed before is opened first, also what is about to be replaced: a deployment with a wrong key would
 * otherwise write over the only copies that the right one opens. What stays is sealed anew under the present key.
 */
export const saveNumbers = useCase(privacy.calls.saveNumbers, ({ db, caller, requestId, trail }, input) =>
  transact(async transaction => {
    const memberId = caller._id
    const kept = await transaction.find(db.privates, memberId)
    if (kept?.requestId === requestId) return { outcome: 'saved', numbers: numbersOf(kept) } as const

    const before = (field: SealedNumber): Sealed | null | 'cannot-open' => {
      const sealed = kept?.[field]
      return sealed ? (resealed(sealed, { memberId, field }) ?? 'cannot-open') : null
    }
    const [identityBefore, accountBefore] = [before('identityNumber'), before('bankAccount')]
    if (identityBefore === 'cannot-open' || accountBefore === 'cannot-open') return { outcome: 'refused', reason: 'cannot-open' } as const

    const sealing = (field: SealedNumber, given: string | null | undefined, unchanged: Sealed | null) =>
      given ? seal(given, numberRules[field].mask(given), { memberId, field }) : given === undefined ? unchanged : null
    const identityNumber = sealing('identityNumber', input.identityNumber, identityBefore)
    const bankAccount = sealing('bankAccount', input.bankAccount, accountBefore)
    const bankName = input.bankAccount === undefined ? (kept?.bankName ?? '') : bankAccount ? input.bankName : ''

    const entry = trail('numbers-saved')
    const saved: PrivateDocument = { _id: memberId, identityNumber, bankAccount, bankName, history: [...(kept?.history ?? []), entry], requestId }
    if (kept) {
      const sealedAnew = { identityNumber: _.set(identityNumber), bankAccount: _.set(bankAccount), bankName }
      await transaction.change(db.privates, memberId, { ...sealedAnew, requestId, history: _.push([entry]) })
    } else {
      await transaction.insert(db.privates, saved).catch((error: unknown) => {
        throw isDuplicate(error) ? new TryAgain() : error
      })
    }
    return { outcome: 'saved', numbers: numbersOf(saved) } as const
  }),
)
