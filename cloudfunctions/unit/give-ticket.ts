import { unit } from '../../shared/contract/unit'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(unit.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('workbook', caller.openid) }))
