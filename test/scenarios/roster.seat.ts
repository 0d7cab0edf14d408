import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.seat, {
  when: 'with a seat more, for the second in line',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    const line = [await world.registration(activity), await world.registration(activity)]
    return { activity, line, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ line }) => ({ registrationId: line[1]!.id, addSeat: true }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, line }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.activityNow(activity)).toMatchObject({ seats: 2, taken: 2, revision: 1 })
    const standing = await Promise.all(line.map(({ caller }) => world.registrationOf(activity, caller)))
    expect(standing.map(each => each?.status)).toEqual(['waitlisted', 'registered'])
    expect(standing[1]?.notices).toMatchObject([{ kind: 'place-given' }])
  },
})
