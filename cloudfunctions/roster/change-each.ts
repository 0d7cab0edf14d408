import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { RegistrationDocument } from '../_kit/documents'

type Fields = Record<string, unknown>

interface Change {
  fields: Fields
  when: Fields
}

/** What is to become of one registration, as long as it still is what the decision rests on. */
export const change = (fields: Fields, when: Fields): Change => ({ fields, when })

/** Whether this request has changed the record before: then it is answered as it was. */
export const isRepeat = ({ history }: Pick<RegistrationDocument, 'history'>, requestId: string): boolean =>
  history.some(line => line.requestId === requestId)

/** Registrations of one activity: the first's. Whose ids are of another are not found. */
export function findEach(registrationIds: readonly string[]): Promise<RegistrationDocument[]> {
  const activityId = activityOf(registrationIds)
  return db.registrations.query({ _id: _.in([...registrationIds]), activityId }, { limit: registrationIds.length })
}

export const activityOf = ([first = '']: readonly string[]): string => first.slice(0, first.indexOf(':'))

/**
 * Changes people one by one, each by one conditional change: nothing half done per person, and a repeat goes on where
 * the first left off.
 *
 * @param found as they were read a moment ago
 * @param decide what stands against it, or what is to be changed
 * @returns in the order of the ids; `changed` for who was changed by others meanwhile, or is not there
 */
export async function changeEach<const R extends string>(
  registrationIds: readonly string[],
  found: readonly RegistrationDocument[],
  requestId: string,
  decide: (registration: RegistrationDocument) => R | Change,
): Promise<{ id: string; result: R | 'done' | 'changed' }[]> {
  const results = []
  for (const id of registrationIds) {
    const registration = found.find(({ _id }) => _id === id)
    results.push({ id, result: registration ? await changeOne(registration, requestId, decide(registration)) : ('changed' as const) })
  }
  return results
}

/** As `changeEach`, of one. */
export async function changeOne<const R extends string>(
  registration: RegistrationDocument,
  requestId: string,
  decided: R | Change,
): Promise<R | 'done' | 'changed'> {
  if (isRepeat(registration, requestId)) return 'done'
  if (typeof decided === 'string') return decided
  // A repeat may overtake its own first attempt: only one of them leaves a line.
  const changed = await db.registrations.change(
    { _id: registration._id, 'history.requestId': _.neq(requestId), ...decided.when },
    decided.fields,
  )
  if (changed) return 'done'
  const now = await db.registrations.find(registration._id)
  return now && isRepeat(now, requestId) ? 'done' : 'changed'
}
