import { signing } from '../../shared/contract/signing'
import { usualSigningRules, type SigningRules } from '../../shared/domain/signing-rules'
import type { SetSigningRules, SigningRulesDocument } from '../_kit/documents'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'

export const rulesId = 'signing-rules'

/** Those that hold, and those that did; the usual ones were set by nobody. */
export const rules = useCase(signing.calls.rules, async ({ db }) => {
  const kept = await db.signingRules.find(rulesId)
  return { ...keptRules(kept), since: kept && versionOf(kept), earlier: kept ? kept.earlier.map(versionOf).reverse() : [] }
})

/** Revision 0 is before anybody set anything. */
export const keptRules = (kept: SigningRulesDocument | null) => ({ rules: rulesIn(kept ?? usualSigningRules), revision: kept?.revision ?? 0 })

export const rulesNow = async (): Promise<SigningRules> => rulesIn((await db.signingRules.find(rulesId)) ?? usualSigningRules)

const rulesIn = ({ rows, deputy }: SigningRules): SigningRules => ({ rows, deputy })

const versionOf = (set: SetSigningRules) => ({ rules: rulesIn(set), by: set.by.name, at: set.at.getTime(), why: set.why })
