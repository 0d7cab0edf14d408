import { application } from '../../shared/contract/application'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(application.calls.ticket, async ({ openid }) => ({ ticket: await uploadTicket('licence', openid) }))
