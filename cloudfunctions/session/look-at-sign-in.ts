import { session } from '../../shared/contract/session'
import { useCase } from '../_kit/use-case'
import { pairNumberOf, codeEnds } from './sign-in-code'
import { openCode } from './open-code'

export const look = useCase(session.calls.look, async ({ db, now }, { code }) => {
  const opened = openCode(code, now)
  if (opened.outcome === 'refused') return opened
  const { said } = opened
  if (await db.sessions.find(said.id)) return { outcome: 'refused', reason: 'decided' }
  const { browser, system, askedAt } = said
  return { outcome: 'asked', now: now.getTime(), browser, system, number: pairNumberOf(said), askedAt, until: codeEnds(said) }
})
