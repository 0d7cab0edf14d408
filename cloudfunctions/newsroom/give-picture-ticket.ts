import { newsroom } from '../../shared/contract/newsroom'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const pictureTicket = useCase(newsroom.calls.pictureTicket, async ({ caller }) => ({
  ticket: await uploadTicket('article', caller.openid),
}))
