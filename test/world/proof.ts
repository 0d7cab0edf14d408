import { contracts } from '../../shared/contract'
import type { Caller } from './ground'
import type { World } from './world'

/** Taps WeChat's phone button, and has the number proved. */
export async function proofFor(world: World, caller: Caller, phone: string): Promise<string> {
  const told = await world.done(contracts.member.calls.provePhone, caller, { code: `phone-${phone}` })
  if (told.outcome !== 'proved') throw new Error(`not proved: ${told.reason}`)
  return told.proof
}
