import { signing } from '../../shared/contract/signing'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const minuteTicket = useCase(signing.calls.minuteTicket, async ({ caller }) => ({ ticket: await uploadTicket('minute', caller.openid) }))
