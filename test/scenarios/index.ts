import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import { reads } from './reads'
import type { ReadScenario, Scenario } from './scenario'

/** Every call there is. */
export const calls = Object.values(contracts).flatMap(contract => Object.values<Call>(contract.calls))

/** Of the calls that write: one file each, and one more for each further course that a call can take. What empties its world comes last. */
export const scenarios: Scenario[] = readdirSync(__dirname)
  .filter(file => /^[a-z]+\.[A-Za-z-]+\.ts$/.test(file))
  .map(file => (require(join(__dirname, file)) as { default: Scenario }).default)
  .sort((a, b) => Number(a.emptiesItsWorld ?? false) - Number(b.emptiesItsWorld ?? false))

/** Those that leave one another's world alone, in whatever order. */
export const sociable = scenarios.filter(({ emptiesItsWorld }) => !emptiesItsWorld)

/** With the scenario's input a call gets past its own checks, whoever makes it. */
export function scenarioOf({ context, name }: Call): ReadScenario {
  const found = [...scenarios, ...reads].find(({ call }) => call.context === context && call.name === name)
  if (!found) throw new Error(`${context}.${name} has no scenario`)
  return found
}
