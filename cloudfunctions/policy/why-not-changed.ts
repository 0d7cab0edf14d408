import type { Instant } from '../../shared/domain/instant'
import { mayChange } from '../../shared/domain/policy-rules'
import { AppError } from '../../shared/errors'
import type { PolicyDocument } from '../_kit/documents'

interface Asked {
  /** The status that the change leaves a version in. */
  leaves: PolicyDocument['status']
  requestId: string
  now: Instant
}

/**
 * What kept a change from a version, as it is afterwards.
 *
 * @returns null when the change was made, now or by the same request before
 * @throws AppError NOT_FOUND
 */
export function whyNotChanged(found: PolicyDocument | null | undefined, { leaves, requestId, now }: Asked) {
  if (!found) throw new AppError('NOT_FOUND')
  if (found.status === leaves && found.history.some(line => line.requestId === requestId)) return null
  if (!mayChange({ effectiveFrom: found.effectiveFrom.getTime() }, now)) return { outcome: 'begun' } as const
  const last = found.history.at(-1)!
  return { outcome: 'changed-meanwhile', by: last.byName, at: last.at.getTime() } as const
}
