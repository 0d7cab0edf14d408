import fc from 'fast-check'
import type { Call } from '../../shared/contract/call'
import { errorSentences, type Answer } from '../../shared/errors'
import { calls, scenarioOf } from '../scenarios'
import { inputsOf } from '../world/arbitrary-input'
import { freshRequestId, type Caller } from '../world/ground'
import { openWorld, type World } from '../world/world'

/** Inputs a call: `npm run fuzz` asks for 10,000. */
const runs = Number(process.env.FUZZ_RUNS ?? 6)
/** Each is an instance to start, which costs more than its inputs. */
const lanes = 2
/** Scenes whose ids inputs are made of. */
const sceneCount = 3
const patience = 60_000 + runs * 100

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Has every role, so that no input is turned away before it is looked at; whoever joins is new each time. */
async function callersOf(call: Call): Promise<() => Caller> {
  const everything = await world.member({ roles: ['officer', 'editor', 'staff', 'approver', 'treasurer', 'admin'] })
  return call.who === 'visitor' ? world.visitor : () => everything
}

async function idsThatExist(): Promise<string[]> {
  const all = await Promise.all(
    (['units', 'activities', 'registrations', 'articles', 'issues', 'statements'] as const).map(name => world.look(name)),
  )
  return all.flatMap(documents => documents.slice(-20).map(({ _id }) => _id))
}

/** Where no field is looked at, inputs differ less than they seem to. */
const takesNothing = ({ input }: Call) => input.safeParse({ anything: 1 }).success && input.safeParse({}).success

const stackLike = /\bat .+:\d+:\d+|node_modules|\.js:\d+|Error:/

function expectAnAnswer(call: Call, text: string): void {
  const answer = JSON.parse(text) as Answer<unknown>
  if (answer.ok) {
    expect(call.output.safeParse(answer.data).error).toBeUndefined()
    return
  }
  const { code, message, requestId } = answer.error
  expect(Object.keys(errorSentences)).toContain(code)
  expect(code).not.toBe('INTERNAL')
  expect(message).toBe(errorSentences[code])
  expect(requestId).toMatch(/^[\w-]{8,64}$/)
  expect(text).not.toMatch(stackLike)
}

/** A world has one set of books, which scenes of these begin anew: side by side they would take them from each other. */
const withBooks: readonly string[] = ['remuneration', 'signing', 'payment', 'papers']

async function scenesOf(call: Call) {
  const { given } = scenarioOf(call)
  if (!withBooks.includes(call.context)) return Promise.all(Array.from({ length: sceneCount }, () => given(world)))
  const scenes = []
  while (scenes.length < sceneCount) scenes.push(await given(world))
  return scenes
}

test.each(calls.map(call => [`${call.context}.${call.name}`, call] as const))('%s answers whatever comes in', async (_name, call) => {
  const { input } = scenarioOf(call)
  const scenes = await scenesOf(call)
  const inputs = inputsOf(call, scenes.map(input), await idsThatExist())
  const callerFor = await callersOf(call)

  const numRuns = Math.ceil(runs / lanes / (takesNothing(call) ? 4 : 1))
  const property = fc.asyncProperty(inputs, async anything => {
    const response = await world.send(call.context, callerFor(), { call: call.name, input: anything, requestId: freshRequestId() })
    expectAnAnswer(call, await response.text())
  })
  await Promise.all(Array.from({ length: lanes }, () => fc.assert(property, { numRuns })))
}, patience)

test('any envelope is answered', async () => {
  const envelopes = fc.oneof(
    fc.record({
      call: fc.oneof(fc.constantFrom('list', '__proto__', 'constructor', 'toString', ''), fc.jsonValue()),
      input: fc.jsonValue(),
      requestId: fc.oneof(fc.string(), fc.jsonValue()),
    }, { requiredKeys: [] }),
    fc.jsonValue(),
  )
  await fc.assert(
    fc.asyncProperty(envelopes, async envelope => {
      const response = await world.send('activity', null, JSON.stringify(envelope))
      const answer = (await response.json()) as Answer<unknown>
      if (!answer.ok) expect(['UNKNOWN_CALL', 'INVALID_INPUT', 'NO_IDENTITY', 'NOT_FOUND']).toContain(answer.error.code)
    }),
    { numRuns: runs },
  )
}, patience)

test('after all that nothing is broken: no object has grown new powers, and seats add up', async () => {
  expect(({} as Record<string, unknown>).roles).toBeUndefined()
  for (const { taken, seats, _id } of await world.look('activities')) {
    expect(taken).toBeLessThanOrEqual(seats)
    const held = await world.look('registrations', { activityId: _id, status: { $in: ['registered', 'offered'] } })
    expect(held).toHaveLength(taken)
  }
})
