import { newsroom } from '../../shared/contract/newsroom'
import { whyNotWord } from '../../shared/domain/word-file'
import { uploadTicket } from '../_kit/files'
import { useCase } from '../_kit/use-case'

export const wordTicket = useCase(newsroom.calls.wordTicket, async ({ caller }, file) => {
  const reason = whyNotWord(file)
  return reason ? { outcome: 'refused', reason } : { outcome: 'ticket', ticket: await uploadTicket('word', caller.openid) }
})
