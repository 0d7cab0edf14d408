import { bank } from '../../shared/contract/bank'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(bank.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('bank', caller.openid) }))
