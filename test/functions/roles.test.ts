import type { Call } from '../../shared/contract/call'
import type { ErrorCode } from '../../shared/errors'
import { calls, scenarioOf } from '../scenarios'
import { callerOf, kinds, readingOnly, whatKeepsOut } from '../world/admission'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const letIn = 'let in'
const accessErrors: readonly string[] = ['NO_IDENTITY', 'NOT_A_MEMBER', 'FORBIDDEN'] satisfies ErrorCode[]

const table = calls.flatMap(call => kinds.map(kind => [`${call.context}.${call.name}`, kind, whatKeepsOut(call.who, kind) ?? letIn, call] as const))

/** Who is kept out changes nothing, so that all of them find one call's scene as it was made. */
const scenes = new Map<Call, Promise<never>>()
const inputFor = (call: Call, expected: string): Promise<never> => {
  const { given, input } = scenarioOf(call)
  const fresh = async () => input(await given(world))
  if (expected === letIn) return fresh()
  if (!scenes.has(call)) scenes.set(call, fresh())
  return scenes.get(call)!
}

test.each(table)('%s by %s: %s', async (_name, kind, expected, call) => {
  const input = await inputFor(call, expected)
  const caller = await callerOf(world, kind)

  world.cloud.faults.clear()
  const answer = await world.call(call, caller, input)
  const code = answer.ok ? null : answer.error.code

  if (expected === letIn) {
    expect([...accessErrors, 'INTERNAL']).not.toContain(code)
    return
  }
  expect(code).toBe(expected)
  // Nothing but who may: no name, no number, no id.
  expect(answer).toMatchObject({ error: { details: code === 'FORBIDDEN' ? { roles: call.who } : {} } })
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
