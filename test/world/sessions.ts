import { randomBytes } from 'node:crypto'
import { contracts } from '../../shared/contract'
import type { Person } from './people'
import type { World } from './world'

const { begin, confirm, claim } = contracts.session.calls

export const usualAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'

export const newSecret = () => randomBytes(32).toString('base64url')

/** A browser that shows a code. `id` is of the session that will come of it. */
export async function browserAsks(world: World, { secret = newSecret(), agent = usualAgent } = {}) {
  const told = await world.done(begin, null, { secret, agent })
  if (told.outcome !== 'begun') throw new Error(told.reason)
  return { ...told, secret, id: told.code.split('.')[1]! }
}

/** What a browser does with a ticket: what CloudBase then knows it by. */
export async function signInWith(world: World, ticket: string): Promise<{ accessToken: string }> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${world.cloud.url}/auth/v1/signin/custom`, { method: 'POST', headers, body: JSON.stringify({ ticket }) })
  const { access_token: accessToken } = (await response.json()) as { access_token?: string }
  if (!accessToken) throw new Error(`the ticket was answered ${response.status}`)
  return { accessToken }
}

/** A browser that this person has let in and that is signed in. */
export async function browserOf(world: World, person: Person) {
  const asked = await browserAsks(world)
  await world.done(confirm, person, { code: asked.code })
  const told = await world.done(claim, null, { secret: asked.secret, code: asked.code })
  if (told.state !== 'confirmed') throw new Error(told.state)
  return { id: asked.id, ...(await signInWith(world, told.ticket)) }
}
