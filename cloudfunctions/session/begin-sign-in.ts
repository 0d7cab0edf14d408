import { session } from '../../shared/contract/session'
import { useCase } from '../_kit/use-case'
import { codeEnds, codeFor, pairNumberOf } from './sign-in-code'
import { canSignIn } from './sign-in-ticket'

/** The code carries all there is to know, under our mark: who asks for a million of them leaves nothing behind. */
export const begin = useCase(session.calls.begin, async ({ now }, { secret, agent }) => {
  if (!canSignIn()) return { outcome: 'refused', reason: 'not-set-up' }
  const { code, said } = codeFor(secret, agent, now)
  return { outcome: 'begun', now: now.getTime(), code, number: pairNumberOf(said), until: codeEnds(said) }
})
