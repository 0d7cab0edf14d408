import { expense } from '../../shared/contract/expense'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { linksTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { expenseOf } from './expense-view'

/** Seconds that a link is good for. */
const goodFor = 3_600
/** Of expenses that show the same voucher: enough to be noticed. */
const mostOthers = 10

export const show = useCase(expense.calls.show, async ({ db, now, caller }, { id }) => {
  const found = await db.expenses.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  const { vouchers } = found
  const [links, others] = await Promise.all([
    linksTo(vouchers.map(({ fileId }) => fileId), goodFor),
    vouchers.length > 0
      ? db.expenses.query(
          { _id: _.neq(id), status: _.neq('withdrawn'), 'vouchers.digest': _.in(vouchers.map(({ digest }) => digest)) },
          { orderBy: [['madeAt', 'asc']], limit: mostOthers, fields: ['purpose', 'vouchers'] },
        )
      : [],
  ])
  return { now: now.getTime(), expense: expenseOf(found, caller._id, { links, others }) }
})
