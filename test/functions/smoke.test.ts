import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => { world = await openWorld() })
afterAll(() => world.close())

test('registers', async () => {
  const activity = await world.activity({ seats: 1 })
  const first = await world.registration(activity)
  expect(first.status).toBe('registered')
  expect((await world.registration(activity)).status).toBe('waitlisted')
  await expectSeatsToAddUp(world, activity)
  expect(await world.passToken(activity, first.caller)).toMatch(/^HXT1/)
  const article = await world.article({ status: 'published' })
  expect(await world.done(contracts.newsroom.calls.read, null, { id: article.id })).toMatchObject({ body: article.body })
})
