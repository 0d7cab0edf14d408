import { enrolment } from '../../shared/contract/enrolment'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(enrolment.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('workbook', caller.openid) }))
