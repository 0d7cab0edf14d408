import { contracts } from '../../shared/contract'
import { noRestriction } from '../../shared/domain/eligibility'
import { openWorld, type World } from '../world/world'

const { get } = contracts.activity.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member sees how many seats their own unit holds, and nobody else’s', async () => {
  const unit = await world.unit()
  const activity = await world.activity({ unitSeats: 2 })
  const [first, colleague, stranger] = [await world.member({ unit }), await world.member({ unit }), await world.member()]
  const sees = async (person: typeof first) => (await world.done(get, person, { id: activity.id })).unitTaken
  expect(await sees(colleague)).toBe(0)
  await world.registration(activity, first)
  expect([await sees(first), await sees(colleague), await sees(stranger)]).toEqual([1, 1, 0])
})

test('whoever may not come is told why; a visitor is told nothing of it', async () => {
  const activity = await world.activity({ eligibility: { ...noRestriction, roles: ['officer'] } })
  const member = await world.member()
  expect((await world.done(get, member, { id: activity.id })).ineligible).toBe('role-not-invited')
  const visitor = { ...(await world.member()), openid: 'nobody-yet' }
  expect(await world.done(get, visitor, { id: activity.id })).toMatchObject({ ineligible: null, unitTaken: null, mine: null })
})
