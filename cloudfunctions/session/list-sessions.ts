import { session } from '../../shared/contract/session'
import { idlesAtMost, staysAtMost, whySignedOut } from '../../shared/domain/session-rules'
import { _ } from '../_kit/cloud'
import type { db as collections } from '../_kit/db'
import { lasting } from '../_kit/identity'
import { useCase } from '../_kit/use-case'

interface Scene {
  db: typeof collections
  now: Date
  session: string | null
}

export const mine = useCase(session.calls.mine, async scene => ({
  now: scene.now.getTime(),
  sessions: await live(scene, { memberId: scene.caller._id }, 50),
}))

export const all = useCase(session.calls.all, async scene => ({ now: scene.now.getTime(), sessions: await live(scene, {}, 200) }))

/** Those that count at this moment, the latest first. */
async function live({ db, now, session: current }: Scene, whose: { memberId?: string }, limit: number) {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const found = await db.sessions.query(
    { ...whose, decision: 'confirmed', endedAt: null, confirmedAt: _.gt(before(staysAtMost)), usedAt: _.gt(before(idlesAtMost)) },
    { orderBy: [['confirmedAt', 'desc']], limit },
  )
  return found
    .filter(each => whySignedOut(lasting(each), now.getTime()) === null)
    .map(({ _id, name, browser, system, confirmedAt, usedAt }) => ({
      id: _id,
      name,
      browser,
      system,
      confirmedAt: confirmedAt.getTime(),
      usedAt: usedAt.getTime(),
      current: _id === current,
    }))
}
