import { roles, type Call, type Who } from '../../shared/contract/call'
import type { ErrorCode } from '../../shared/errors'
import { calls, scenarioOf } from '../scenarios'
import type { Caller } from '../world/ground'
import { openWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const kinds = ['no identity', 'visitor', 'member', 'contact', ...roles] as const
type Kind = (typeof kinds)[number]

/** What keeps such a caller out; null when they are let in. */
function whatKeepsOut(who: Who, kind: Kind): ErrorCode | null {
  if (who === 'anyone') return null
  if (kind === 'no identity') return 'NO_IDENTITY'
  if (who === 'visitor') return null
  if (kind === 'visitor') return 'NOT_A_MEMBER'
  if (who === 'member') return null
  return kind !== 'member' && who.includes(kind) ? null : 'FORBIDDEN'
}

async function callerOf(kind: Kind): Promise<Caller> {
  if (kind === 'no identity') return null
  if (kind === 'visitor') return world.visitor()
  if (kind === 'contact') return world.member({ contact: true })
  return world.member({ roles: kind === 'member' ? [] : [kind] })
}

const letIn = 'let in'
const accessErrors: readonly string[] = ['NO_IDENTITY', 'NOT_A_MEMBER', 'FORBIDDEN'] satisfies ErrorCode[]
const readingOnly = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments']

const table = calls.flatMap(call => kinds.map(kind => [`${call.context}.${call.name}`, kind, whatKeepsOut(call.who, kind) ?? letIn, call] as const))

test.each(table)('%s by %s: %s', async (_name, kind, expected, call) => {
  const { given, input } = scenarioOf(call)
  const scene = await given(world)
  const caller = await callerOf(kind)

  world.cloud.faults.clear()
  const answer = await world.call(call as Call, caller, input(scene))
  const code = answer.ok ? null : answer.error.code

  if (expected === letIn) {
    expect([...accessErrors, 'INTERNAL']).not.toContain(code)
    return
  }
  expect(code).toBe(expected)
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
