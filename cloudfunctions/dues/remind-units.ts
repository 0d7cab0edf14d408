import { dues } from '../../shared/contract/dues'
import { mayRemindUnit } from '../../shared/domain/arrears-rules'
import { _ } from '../_kit/cloud'
import { contactsOf } from '../_kit/contacts-of'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { lastReminded } from './list-arrears'
import { remindUnit } from './remind-unit'

export const remind = useCase(dues.calls.remind, async ({ db, now, requestId, trail }, { unitIds }) => {
  const [bills, contacts] = await Promise.all([
    readAll(db.bills, { unitId: _.in([...unitIds]), status: 'open' }, undefined, [['dueBy', 'asc'], ['_id', 'asc']]),
    contactsOf(unitIds),
  ])
  const told = { reminded: 0, tooSoon: 0, unreachable: 0, settled: 0 }
  for (const unitId of unitIds) {
    const owed = bills.filter(bill => bill.unitId === unitId)
    if (owed.length === 0) told.settled++
    else if (owed[0]!.history.some(each => each.requestId === requestId)) told.reminded++
    else if (contacts(unitId).length === 0) told.unreachable++
    else if (!mayRemindUnit(lastReminded(owed), now.getTime())) told.tooSoon++
    else if (await remindUnit({ bills: owed, contacts: contacts(unitId), entry: trail('reminded'), now, requestId, key: null })) told.reminded++
    else told.tooSoon++
  }
  return told
})
