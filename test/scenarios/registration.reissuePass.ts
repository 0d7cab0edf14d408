import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.reissuePass, {
  given: async world => {
    const activity = await world.activity()
    return { activity, caller: (await world.registration(activity)).caller }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, caller }) => {
    const mine = await world.registrationOf(activity, caller)
    expect(mine?.passSerial).toBe(1)
    expectOneLineARequest(mine!)
  },
})
