import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

const { cancel, confirm } = contracts.registration.calls

export default scenario(confirm, {
  given: async world => {
    const activity = await world.activity({ seats: 1, confirmHours: 24 })
    const seated = await world.registration(activity)
    const { caller } = await world.registration(activity)
    await world.done(cancel, seated.caller, { activityId: activity.id })
    return { activity, caller }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'registered', registration: { status: 'registered', offerUntil: null } }),
  holds: async (world, { activity, caller }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered', offerUntil: null })
  },
})
