import { registration } from '../../shared/contract/registration'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(registration.calls.ticket, async ({ caller }, { purpose }) => ({ ticket: await uploadTicket(purpose, caller.openid) }))
