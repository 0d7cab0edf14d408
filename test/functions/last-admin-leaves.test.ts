import { contracts } from '../../shared/contract'
import { openWorld, type World } from '../world/world'

const { leave } = contracts.privacy.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('of the last two administrators who leave at once, one does, and the other stays', async () => {
  const admins = [await world.member({ roles: ['admin'] }), await world.member({ roles: ['admin'] })]
  const told = await Promise.all(admins.map(person => world.done(leave, person, {})))
  expect(told.map(({ outcome }) => outcome).sort()).toEqual(['left', 'refused'])
  expect(told).toContainEqual({ outcome: 'refused', reasons: ['last-admin'] })
  expect(await world.look('members', { roles: 'admin' })).toHaveLength(1)
})
