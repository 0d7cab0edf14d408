import { expense } from '../../shared/contract/expense'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(expense.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('expense', caller.openid) }))
