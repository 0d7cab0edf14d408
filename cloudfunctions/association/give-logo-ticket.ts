import { association } from '../../shared/contract/association'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const logoTicket = useCase(association.calls.logoTicket, async ({ caller }) => ({ ticket: await uploadTicket('logo', caller.openid) }))
