import { roles } from '../../shared/contract/call'
import { calls, scenarioOf } from '../scenarios'
import type { World } from '../world/world'
import { heading, row } from './report'

/** How many database requests each call makes in its scenario, once its function is warm. */
export async function roundTrips(world: World): Promise<void> {
  heading('Database round trips a call (a registration at most 4, and 3 in a rush; a check-in at most 3)')
  for (const call of calls) {
    const scenario = scenarioOf(call)
    const given = await scenario.given(world)
    const input = scenario.input(given)
    // A read's scenario does not care who asks, as long as they may.
    const caller = call.writes || typeof call.who === 'string' ? given.caller : await world.member({ roles: roles.filter(role => call.who.includes(role)) })
    world.cloud.faults.clear()
    const answer = await world.call(call, caller, input)
    const seen = world.cloud.faults.requests()
    const outcome = answer.ok ? String((answer.data as { outcome?: string }).outcome ?? '') : answer.error.code
    row(`${call.context}.${call.name}`, String(seen.length), outcome)
  }
}
