import { calls, scenarioOf, scenarios } from '../scenarios'
import { freshRequestId } from '../world/ground'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const name = ({ context, name: own }: { context: string; name: string }) => `${context}.${own}`

test('every call has a scenario: a new one is not forgotten by the tests that walk them', () => {
  const writing = new Set(scenarios.map(({ call }) => name(call)))
  expect(calls.filter(call => call.writes && !writing.has(name(call))).map(name)).toEqual([])
  expect(() => calls.forEach(scenarioOf)).not.toThrow()
})

test('scenarios have names of their own, and write', () => {
  expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length)
  expect(scenarios.filter(({ call }) => !call.writes)).toEqual([])
})

test.each(scenarios.map(each => [each.title, each] as const))('%s: a repeat is answered like the first', async (_title, each) => {
  const given = await each.given(world)
  const requestId = freshRequestId()
  for (const _attempt of ['first', 'repeat', 'once more']) {
    each.answers(await world.done(each.call, given.caller, each.input(given), requestId), given)
    await each.holds(world, given)
  }
})
