import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.end, {
  when: 'when another waits for the seat',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    const seated = await world.registration(activity)
    return { activity, seated, waiting: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ seated }) => ({ registrationIds: [seated].map(({ id }) => id), why: '重复报名' }),
  answers: (output, { seated }) => expect(output).toEqual({ results: [{ id: seated.id, result: 'done' }] }),
  holds: async (world, { activity, seated, waiting }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, seated.caller)).toMatchObject({
      status: 'cancelled',
      notices: expect.arrayContaining([expect.objectContaining({ kind: 'registration-ended' })]),
    })
    expect(await world.registrationOf(activity, waiting.caller)).toMatchObject({ status: 'registered' })
  },
})
