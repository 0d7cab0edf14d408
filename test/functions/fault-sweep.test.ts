import type { Fault, RequestRecord } from '../../localcloud'
import { scenarios } from '../scenarios'
import type { Scenario } from '../scenarios/scenario'
import { freshRequestId } from '../world/ground'
import { sweepOver } from '../world/sweep'
import { openWorld, type World } from '../world/world'

let world: World

/** A phone tries again with the same request, and gives up after so many times. */
const tries = 3

/** Some fifty runs a scenario, on a machine that may be busy. */
const patience = 120_000

async function requestsOfACleanRun(scenario: Scenario): Promise<RequestRecord[]> {
  const given = await scenario.given(world)
  world.cloud.faults.clear()
  await world.done(scenario.call, given.caller, scenario.input(given))
  return world.cloud.faults.requests()
}

async function runWithFault(scenario: Scenario, fault: Fault) {
  const given = await scenario.given(world)
  const requestId = freshRequestId()

  world.cloud.faults.plan([fault])
  const answers = []
  while (answers.length < tries && !answers.at(-1)?.ok) {
    answers.push(await world.call(scenario.call, given.caller, scenario.input(given), requestId))
  }
  world.cloud.faults.clear()

  const last = answers.at(-1)
  if (!last?.ok) throw new Error(`no result after ${tries} tries: ${JSON.stringify(answers)}`)
  scenario.answers(last.data, given)
  await scenario.holds(world, given)
}

/** A world for each context: some look through all there is, which grows with every run. */
const contexts = [...new Set(scenarios.map(({ call }) => call.context))]

describe.each(contexts)('%s', context => {
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const own = scenarios.filter(({ call }) => call.context === context)
  test.each(own.map(each => [each.title, each] as const))('%s', (_title, scenario) => sweep(scenario), patience)
})

async function sweep(scenario: Scenario): Promise<void> {
  const requests = await requestsOfACleanRun(scenario)
  expect(requests).not.toEqual([])

  for (const { fault, where } of sweepOver(requests)) {
    try {
      await runWithFault(scenario, fault)
    } catch (error) {
      throw new Error(where, { cause: error })
    }
  }
}
