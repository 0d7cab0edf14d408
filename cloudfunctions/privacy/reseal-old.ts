import { sealedNumbers } from '../../shared/domain/sealed-numbers'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { isSealedByPresentKey, presentKeyVersion, resealed } from '../_kit/seal'
import { transact } from '../_kit/transaction'

/** Records that one night seals anew; the others have their turn in the nights after. */
const atOnce = 200

/**
 * Seals under the present key what was sealed under an older one, so that the older can be taken away once a night
 * finds nothing. What no key opens stays as it is.
 */
export async function resealOld(): Promise<{ resealed: number; unopened: number }> {
  const bySomeOther = (field: string) => ({ [`${field}.keyVersion`]: _.exists(true).and(_.neq(presentKeyVersion())) })
  const old = await db.privates.query(_.or(sealedNumbers.map(bySomeOther)) as unknown as Record<string, unknown>, { limit: atOnce, fields: ['_id'] })

  const done = []
  for (const { _id } of old) done.push(await resealOne(_id))
  return { resealed: done.filter(Boolean).length, unopened: done.filter(each => !each).length }
}

const resealOne = (memberId: string): Promise<boolean> =>
  transact(async transaction => {
    const kept = await transaction.find(db.privates, memberId)
    if (!kept) return true
    const old = sealedNumbers.flatMap(field => {
      const sealed = kept[field]
      return sealed && !isSealedByPresentKey(sealed) ? [[field, resealed(sealed, { memberId, field })] as const] : []
    })
    const opened = old.filter(([, anew]) => anew !== null)
    if (opened.length > 0) await transaction.change(db.privates, memberId, Object.fromEntries(opened.map(([field, anew]) => [field, _.set(anew)])))
    return opened.length === old.length
  })
