import { scenarios } from '../scenarios'
import type { Scenario } from '../scenarios/scenario'
import { readingOnly } from '../world/admission'
import { freshRequestId } from '../world/ground'
import { openWorld, type World } from '../world/world'

let world: World

type Fault = 'refuse' | 'timeout' | 'lose-answer'

/**
 * What only reads was not done, told or not, in turns: a lost answer is the same. What writes was done, with the answer
 * lost; `npm run sweep` asks also that it was not.
 */
const faultsAt = (nth: number, action: string): readonly Fault[] => {
  const notDone = nth % 2 === 0 ? 'refuse' : 'timeout'
  if (readingOnly.includes(action)) return [notDone]
  return process.env.SWEEP === 'all' ? [notDone, 'lose-answer'] : ['lose-answer']
}

/** A phone tries again with the same request, and gives up after so many times. */
const tries = 3

/** Some fifty runs a scenario, on a machine that may be busy. */
const patience = 120_000

/** @returns what it asked the cloud for, one action a request */
async function requestsOfACleanRun(scenario: Scenario): Promise<string[]> {
  const given = await scenario.given(world)
  world.cloud.faults.clear()
  await world.done(scenario.call, given.caller, scenario.input(given))
  return world.cloud.faults.requests().map(({ action }) => action)
}

async function runWithFault(scenario: Scenario, nth: number, kind: Fault) {
  const given = await scenario.given(world)
  const requestId = freshRequestId()

  world.cloud.faults.plan([{ nth, kind }])
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

  for (const [index, action] of requests.entries()) {
    const nth = index + 1
    for (const kind of faultsAt(nth, action)) {
      try {
        await runWithFault(scenario, nth, kind)
      } catch (error) {
        throw new Error(`${kind} at ${action}, request ${nth} of ${requests.length}`, { cause: error })
      }
    }
  }
}
