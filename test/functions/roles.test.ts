import type { Call } from '../../shared/contract/call'
import { errorSentences } from '../../shared/errors'
import { calls, scenarioOf } from '../scenarios'
import { callerOf, kinds, readingOnly, whatKeepsOut, type Kind } from '../world/admission'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What becomes of those who are let in is in `let-in.test.ts`. */
const table = calls.flatMap(call =>
  kinds.flatMap(kind => {
    const expected = whatKeepsOut(call.who, kind)
    return expected ? [[`${call.context}.${call.name}`, kind, expected, call] as const] : []
  }),
)

/** Who is kept out changes nothing, so that one of each kind tries all calls, and all of them find one call's scene as it was made. */
const sceneOf = once(async (call: Call) => {
  const { given, input } = scenarioOf(call)
  return input(await given(world))
})
const someone = once((kind: Kind) => callerOf(world, kind))

test.each(table)('%s by %s: %s', async (_name, kind, expected, call) => {
  const [caller, input] = [await someone(kind), await sceneOf(call)]
  world.cloud.faults.clear()
  const answer = await world.call(call, caller, input)
  // Nothing but who may: no name, no number, no id of a record.
  const details = expected === 'FORBIDDEN' ? { roles: call.who } : {}
  expect(answer).toEqual({ ok: false, error: { code: expected, message: errorSentences[expected], details, requestId: expect.any(String) as string } })
  const writing = world.cloud.faults.requests().filter(({ action }) => !readingOnly.includes(action))
  expect(writing).toEqual([])
})

test('an identity that the platform does not vouch for is none', async () => {
  const member = await world.member()
  const response = await world.send('registration', null, {
    call: 'mine',
    input: {},
    WX_OPENID: member.openid,
    userInfo: { openId: member.openid },
  })
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } })
})

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return key => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)!
  }
}
