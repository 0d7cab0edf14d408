import { numberRules } from '../../shared/domain/sealed-numbers'
import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import type { ErrorCode } from '../../shared/errors'
import { calls, scenarioOf, sociable } from '../scenarios'
import { callerOf, kinds, whatKeepsOut } from '../world/admission'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

/**
 * Every call is made by every role that it lets in, with its own scenario and over a world where everybody has numbers.
 * An answer may hold the caller's own phone, what the caller has just put in, and what is named here, with the reason.
 */
type Sight = 'phone' | 'sealed'
const mayHold: Readonly<Record<string, { sees: Sight; by: readonly string[]; because: string }>> = {
  'roster.list': { sees: 'phone', by: ['staff', 'admin'], because: 'the desk calls who has not come' },
  'enrolment.export': { sees: 'phone', by: ['staff', 'admin'], because: 'the workbook is how staff reach who comes' },
  'checkin.missing': { sees: 'phone', by: ['staff', 'admin'], because: 'the desk calls who has not come, and their unit' },
  'checkin.export': { sees: 'phone', by: ['staff', 'admin'], because: 'the record is printed with the phone beside each name' },
  'roster.entry': { sees: 'phone', by: ['staff', 'admin'], because: 'the desk calls one person' },
  'team.desk': { sees: 'phone', by: ['staff', 'admin'], because: 'staff call the leader of a team that lacks somebody' },
  'member.person': { sees: 'phone', by: ['staff', 'admin', 'contact'], because: 'staff, and the contact of that unit, call the person' },
  'unit.get': { sees: 'phone', by: ['staff', 'admin', 'contact'], because: 'staff call a unit by its contact' },
  'unit.save': { sees: 'phone', by: ['staff', 'admin', 'contact'], because: 'answers as unit.get' },
  'unit.enter': { sees: 'phone', by: ['staff', 'admin'], because: 'answers as unit.get' },
  'unit.regrade': { sees: 'phone', by: ['admin'], because: 'answers as unit.get' },
  'unit.changeState': { sees: 'phone', by: ['admin'], because: 'answers as unit.get' },
  'unit.export': { sees: 'phone', by: ['staff', 'admin'], because: 'the workbook is how staff reach the contacts' },
  'application.get': { sees: 'phone', by: ['staff', 'admin'], because: 'staff call who applies' },
  'application.check': { sees: 'phone', by: ['staff', 'admin'], because: 'answers as application.get' },
  'application.decide': { sees: 'phone', by: ['admin'], because: 'answers as application.get' },
  'member.provePhone': { sees: 'phone', by: ['visitor'], because: 'WeChat has just said that it is theirs' },
  'papers.withholding': { sees: 'sealed', by: ['treasurer', 'admin'], because: 'the tax office’s list, each number on record' },
  'privacy.reveal': { sees: 'sealed', by: ['approver', 'treasurer', 'admin'], because: 'the named call, on record' },
}

const notLetIn: readonly string[] = ['NO_IDENTITY', 'NOT_A_MEMBER', 'FORBIDDEN', 'INTERNAL'] satisfies ErrorCode[]

const identityNumber = '11010519491231002X'
const bankAccount = '6200000000000005'

let world: World
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
  people = await world.members(3)
  for (const person of people) await world.done(contracts.privacy.calls.saveNumbers, person, { identityNumber, bankAccount })
  const activity = await world.activity()
  for (const person of people) await world.registration(activity, person)
})
afterAll(() => world.close())

/** Whether it is the phone of somebody in this world at this moment. */
const isSomebodys = async (phone: string) =>
  (await world.look('members', { phone })).length + (await world.look('registrations', { phone })).length > 0

async function numbersIn(answer: string, own: readonly string[]): Promise<Sight[]> {
  const runs = (answer.match(/(?<!\d)1\d{10}(?!\d)/g) ?? []).filter(run => !own.includes(run))
  const phones = await Promise.all(runs.map(isSomebodys))
  const sealed = answer.includes(identityNumber) || answer.includes(bankAccount)
  return [...(phones.includes(true) ? (['phone'] as const) : []), ...(sealed ? (['sealed'] as const) : [])]
}

/** To the others nothing is said but that they may not (`roles.test.ts`). */
const table = calls.flatMap(call =>
  kinds.filter(kind => whatKeepsOut(call.who, kind) === null).map(kind => [`${call.context}.${call.name}`, kind, call] as const),
)

test.each(table)('%s lets in %s, and shows no number that is not theirs to see', async (name, kind, call) => {
  const { given, input } = scenarioOf(call)
  const scene = await given(world)
  const caller = await callerOf(world, kind)
  const asked = input(scene)
  const answer = await world.call(call as Call, caller, asked)
  expect(notLetIn).not.toContain(answer.ok ? '' : answer.error.code)
  const typed: string[] = JSON.stringify(asked).match(/1\d{10}/g) ?? []
  const seen = await numbersIn(JSON.stringify(answer), [...typed, ...(caller?.phone ? [caller.phone] : [])])
  const allowed = mayHold[name]
  for (const sight of seen) expect({ name, kind, sight, allowed: allowed?.sees === sight && allowed.by.includes(kind) }).toMatchObject({ allowed: true })
})

test.each(sociable.map(each => [each.title, each] as const))('%s, for whom it is meant, shows none either', async (_title, each) => {
  const scene = await each.given(world)
  const asked = each.input(scene)
  const own = (await world.look('members', { openid: scene.caller && 'openid' in scene.caller ? scene.caller.openid : '' }))[0]?.phone
  const typed: string[] = JSON.stringify(asked).match(/1\d{10}/g) ?? []
  const answer = JSON.stringify(await world.call(each.call, scene.caller, asked))
  const allowed = mayHold[`${each.call.context}.${each.call.name}`]?.sees
  expect((await numbersIn(answer, [...typed, ...(own ? [own] : [])])).filter(sight => sight !== allowed)).toEqual([])
})

test('it would notice: a person’s own numbers, sent as they are, are found', async () => {
  expect(await numbersIn(JSON.stringify({ phone: people[0]!.phone, n: [identityNumber] }), [])).toEqual(['phone', 'sealed'])
  expect(await numbersIn(JSON.stringify({ n: numberRules.bankAccount.mask(bankAccount) }), [])).toEqual([])
})
