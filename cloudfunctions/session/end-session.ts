import { session } from '../../shared/contract/session'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'

/** In other functions an instance may go on knowing the session for `knownFor`. */
export const end = useCase(session.calls.end, async ({ db, caller, now, session: current }, input) => {
  const id = input.which === 'this' ? current : input.id
  // On a phone there is no session to end.
  if (id === null) return { outcome: 'ended' }
  const whose = caller.roles.includes('admin') ? {} : { memberId: caller._id }
  const ended = await db.sessions.change({ _id: id, ...whose, endedAt: null }, { endedAt: now })
  if (ended === 0 && (await db.sessions.count({ _id: id, ...whose })) === 0) throw new AppError('NOT_FOUND')
  return { outcome: 'ended' }
})
