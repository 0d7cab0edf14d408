import { openOf } from '../../shared/domain/dues-rules'
import { formatYuan } from '../../shared/domain/money'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { BillDocument, HistoryEntry, Notice } from '../_kit/documents'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'

interface Reminder {
  /** Open ones of one unit, the oldest first: that one carries the notices. */
  bills: readonly BillDocument[]
  contacts: readonly string[]
  entry: HistoryEntry
  now: Date
  requestId: string
  /** Of the timer, which sends each once; null by hand. */
  key: string | null
}

/**
 * Reminds a unit of all that it owes: one notice a contact, with its oldest bill.
 *
 * @returns false when somebody, or the timer, did so meanwhile
 */
export async function remindUnit({ bills, contacts, entry, now, requestId, key }: Reminder): Promise<boolean> {
  const oldest = bills[0]!
  const words = { unit: oldest.unitName, years: bills.map(({ year }) => year).join('、'), amount: formatYuan(bills.reduce((sum, bill) => sum + openOf(bill), 0)) }
  const notices: Notice[] = contacts.map(id => notice('dues-reminder', id, words, { now, requestId }))
  const unchanged = key === null ? { remindedAt: oldest.remindedAt } : { reminded: _.neq(key) }
  const changed = await db.bills.change(
    { _id: oldest._id, status: 'open', ...unchanged },
    { remindedAt: now, ...(key !== null && { reminded: _.push([key]) }), ...noting(entry), ...telling(...notices) },
  )
  return changed > 0
}
