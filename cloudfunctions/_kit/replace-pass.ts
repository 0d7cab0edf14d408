import { _ } from './cloud'
import { db } from './db'
import type { HistoryEntry, Notice } from './documents'
import { noting } from './noting'
import { telling } from './notice'

/**
 * Gives a registration its next pass, in one change; the one before is refused from then on. The very same request
 * adds none.
 *
 * @param fewerThan how many have been replaced before, where that is a limit
 * @returns false where there is no place to give a pass for, or the limit was reached, or this request did it before
 */
export async function replacePass(
  id: string,
  entry: HistoryEntry,
  { notices = [], fewerThan }: { notices?: readonly Notice[]; fewerThan?: number } = {},
): Promise<boolean> {
  const changed = await db.registrations.change(
    {
      _id: id,
      status: 'registered',
      'history.requestId': _.neq(entry.requestId),
      ...(fewerThan !== undefined && { passSerial: _.lt(fewerThan) }),
    },
    { passSerial: _.inc(1), ...noting(entry), ...telling(...notices) },
  )
  return changed === 1
}
