import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.decide, {
  when: 'rejects',
  given: async world => {
    const activity = await world.activity({ approval: true })
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationIds: [person].map(({ id }) => id), decision: { is: 'rejected', why: '不在本期范围' } }),
  answers: (output, { person }) => expect(output).toEqual({ results: [{ id: person.id, result: 'rejected' }] }),
  holds: async (world, { activity, person }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, person.caller)).toMatchObject({
      status: 'rejected',
      notices: [{ kind: 'registration-rejected', words: { why: '不在本期范围' } }],
    })
  },
})
