import { reminderKey } from '../../shared/domain/arrears-rules'
import { byItself } from '../_kit/by-itself'
import { contactsOf } from '../_kit/contacts-of'
import { duesRulesNow } from '../_kit/dues-rules-now'
import { eachApart } from '../_kit/each-apart'
import { readArrears } from './read-arrears'
import { remindUnit } from './remind-unit'

const day = 24 * 3_600_000

/**
 * Every morning: reminds units of what is due soon and of what is overdue, as the rules say, each reminder once. A unit
 * without a contact is passed over; the list of arrears shows it.
 *
 * @returns how many units were reminded
 */
export async function remindByTimer({ now }: { now: Date }): Promise<number> {
  const rules = await duesRulesNow()
  const until = new Date(now.getTime() + (rules.remindBefore + 1) * day)
  const due = (await readArrears(until)).flatMap(({ unitId, bills }) => {
    const key = reminderKey(rules, bills.map(bill => ({ ...bill, id: bill._id, dueBy: bill.dueBy.getTime() })), now.getTime())
    return key !== null && !bills[0]!.reminded.includes(key) ? [{ _id: unitId, bills, key }] : []
  })
  if (due.length === 0) return 0

  const contacts = await contactsOf(due.map(({ _id }) => _id))
  return eachApart(due, { doing: 'reminding of dues' }, async ({ _id, bills, key }) => {
    if (contacts(_id).length === 0) return false
    // Of two runs at once both make the same messages.
    const requestId = key
    return remindUnit({ bills, contacts: contacts(_id), entry: byItself('reminded', { now, requestId }), now, requestId, key })
  })
}
