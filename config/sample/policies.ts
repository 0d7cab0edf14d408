import type { PolicyDocument } from '../../cloudfunctions/_kit/documents'
import { samplePolicy, type RemunerationPolicy } from '../../shared/domain/remuneration'

/** The one version there is so far: in force long before anything that it prices. */
export const policies: readonly RemunerationPolicy[] = [samplePolicy]

export const policyDocuments = (): PolicyDocument[] =>
  policies.map(({ id, effectiveFrom, ...policy }) => ({ _id: id, ...policy, effectiveFrom: new Date(effectiveFrom) }))
