import { activities } from './activities'
import { articles } from './articles'
import { commissions } from './commissions'
import { openGround } from './ground'
import { messages } from './messages'
import { people } from './people'
import { statements } from './statements'
import { teams } from './teams'

export type World = Awaited<ReturnType<typeof openWorld>>

/**
 * A local cloud of its own, and builders that each make something new and valid in it. Tests of one file share a world
 * and take fresh things, so nothing needs to be cleared between them.
 */
export async function openWorld({ env, overTheWire }: { env?: Record<string, string>; overTheWire?: boolean } = {}) {
  const ground = await openGround(env, overTheWire)
  const persons = people(ground)
  const newsroom = articles(ground, () => persons.member({ roles: ['officer'] }))
  await newsroom.policy()
  const happenings = activities(ground, persons.member)
  return { ...ground, ...persons, ...happenings, ...teams(ground, happenings.activity, persons.member), ...messages(ground), ...commissions(ground), ...newsroom, ...statements(ground, persons, newsroom) }
}
