import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.settleFee, {
  when: 'of two at once',
  given: async world => {
    const activity = await world.activity({ fee: 360_000 })
    const people = [await world.registration(activity), await world.registration(activity)]
    return { activity, people, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ people }) => ({ registrationIds: people.map(({ id }) => id), way: 'wechat', voucher: '0088' }),
  answers: (output, { people }) => expect(output).toEqual({ results: people.map(({ id }) => ({ id, result: 'done' })) }),
  holds: async (world, { activity, people, caller }) => {
    for (const person of people) {
      const paid = await world.registrationOf(activity, person.caller)
      expect(paid).toMatchObject({ payment: { way: 'wechat', amount: 360_000, by: caller.id, voucher: '0088' } })
      expect(paid!.notices!.filter(({ kind }) => kind === 'fee-settled')).toMatchObject([{ to: person.caller.id }])
      expectOneLineARequest(paid!)
    }
  },
})
