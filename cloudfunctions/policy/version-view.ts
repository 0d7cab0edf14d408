import type { PolicyVersion } from '../../shared/contract/policy'
import type { PolicyDocument } from '../_kit/documents'
import { numbered } from '../_kit/pricing'

/** Versions as the contract has them, the first that starts first. @param documents every version, withdrawn ones too */
export const versionsOf = (documents: readonly PolicyDocument[]): PolicyVersion[] =>
  numbered(documents).map(({ policy, document: { note, madeBy, madeAt, history, revision } }) => ({
    ...policy,
    note,
    madeBy,
    madeAt: madeAt.getTime(),
    history: history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
    revision,
  }))

/** One of them. @throws Error when it is not there, or was withdrawn */
export function versionOf(id: string, documents: readonly PolicyDocument[]): PolicyVersion {
  const found = versionsOf(documents).find(version => version.id === id)
  if (!found) throw new Error(`no version of the payment policy starts on ${id}`)
  return found
}
