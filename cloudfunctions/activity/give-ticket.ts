import { activity } from '../../shared/contract/activity'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const ticket = useCase(activity.calls.ticket, async ({ caller }) => ({ ticket: await uploadTicket('activity', caller.openid) }))
