import { session } from '../../shared/contract/session'
import { ticketWaits, whySignedOut } from '../../shared/domain/session-rules'
import { _ } from '../_kit/cloud'
import { lasting } from '../_kit/identity'
import { useCase } from '../_kit/use-case'
import { codeEnds, readCode, sessionIdOf } from './sign-in-code'
import { ticketFor } from './sign-in-ticket'

/** Whoever has the secret is the browser that showed the code. The ticket goes to the first request that comes for it. */
export const claim = useCase(session.calls.claim, async ({ db, now, requestId }, { secret, code }) => {
  const said = readCode(code)
  if (!said || said.id !== sessionIdOf(secret)) return { state: 'expired' }

  const found = await db.sessions.find(said.id)
  if (!found) return { state: now.getTime() < codeEnds(said) ? 'waiting' : 'expired' }
  if (found.decision === 'refused') return { state: 'refused' }
  const isLate = now.getTime() >= found.confirmedAt.getTime() + ticketWaits
  if (isLate || whySignedOut(lasting(found), now.getTime())) return { state: 'expired' }

  const untaken = { _id: said.id, endedAt: null, ticketFor: _.in(['', requestId]) }
  const taken = await db.sessions.changeAndGet(untaken, { ticketFor: requestId, usedAt: now })
  return taken ? { state: 'confirmed', ticket: ticketFor(said.id, now) } : { state: 'expired' }
})
