import { dues } from '../../shared/contract/dues'
import { AppError } from '../../shared/errors'
import { associationNow } from '../_kit/association'
import { useCase } from '../_kit/use-case'
import { receiptOf, trailOf } from './bill-view'
import { seesAll } from './who-sees'

export const receipt = useCase(dues.calls.receipt, async ({ db, caller }, { receipt: number }) => {
  const [found, association] = await Promise.all([db.receipts.find(number), associationNow()])
  if (!found || (found.unitId !== caller.unitId && !seesAll(caller))) throw new AppError('NOT_FOUND')
  return { receipt: receiptOf(found), association: association.name, receiptsBy: association.dues.receiptsBy, history: trailOf(found.history) }
})
