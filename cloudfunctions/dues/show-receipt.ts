import { dues } from '../../shared/contract/dues'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { receiptOf, trailOf } from './bill-view'
import { seesAll } from './who-sees'

export const receipt = useCase(dues.calls.receipt, async ({ db, caller }, { receipt: number }) => {
  const found = await db.receipts.find(number)
  if (!found || (found.unitId !== caller.unitId && !seesAll(caller))) throw new AppError('NOT_FOUND')
  return { receipt: receiptOf(found), history: trailOf(found.history) }
})
