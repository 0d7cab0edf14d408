import { dues } from '../../shared/contract/dues'
import { dueDayOf, statusOf } from '../../shared/domain/dues-rules'
import { fullDayOf, parseLocal } from '../../shared/domain/instant'
import { formatYuan } from '../../shared/domain/money'
import { isDuplicate } from '../_kit/collection'
import { contactsOf } from '../_kit/contacts-of'
import type { BillDocument } from '../_kit/documents'
import { notice } from '../_kit/notice'
import { TryAgain, transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { billId } from './bill-id'
import { unitsToBill } from './units-to-bill'

/** All bills of a year in one transaction. Of two at once, one bills and the other finds nobody left. */
export const issue = useCase(dues.calls.issue, ({ db, now, requestId, trail }, { year }) =>
  transact(async transaction => {
    const found = await unitsToBill(year)
    if (!found) return { outcome: 'refused', reason: 'no-rates' }
    if (found.units.length === 0) {
      const mine = await db.bills.query({ year, 'history.requestId': requestId }, { limit: 1_000, fields: ['amount'] })
      return mine.length > 0 ? { outcome: 'issued', units: mine.length, amount: totalOf(mine) } : { outcome: 'refused', reason: 'none-left' }
    }

    const { amounts, dueBy } = found.rates
    const contacts = await contactsOf(found.units.map(({ _id }) => _id))
    const until = fullDayOf(parseLocal(`${dueDayOf(dueBy.getTime())} 00:00`))
    const bills = found.units.map(({ _id: unitId, name: unitName, grade }): BillDocument => {
      const amount = amounts[grade]
      const words = { unit: unitName, year, amount: formatYuan(amount), until }
      return {
        _id: billId(year, unitId),
        year,
        unitId,
        unitName,
        grade,
        amount,
        paid: 0,
        status: statusOf(amount, 0),
        dueBy,
        issuedAt: now,
        payments: [],
        waived: null,
        remindedAt: null,
        reminded: [],
        revision: 0,
        history: [trail('issued', `${formatYuan(amount)} 元`)],
        requestId,
        notices: amount > 0 ? contacts(unitId).map(id => notice('dues-billed', id, words, { now, requestId })) : [],
      }
    })
    await transaction.insertAll(db.bills, bills).catch((error: unknown) => {
      throw isDuplicate(error) ? new TryAgain() : error
    })
    return { outcome: 'issued', units: bills.length, amount: totalOf(bills) }
  }),
)

const totalOf = (bills: readonly { amount: number }[]) => bills.reduce((sum, { amount }) => sum + amount, 0)
