import { roster } from '../../shared/contract/roster'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(roster.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('invoice', caller.openid) }))
