import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { settleFee, takeBackFee } = contracts.roster.calls

export default scenario(takeBackFee, {
  given: async world => {
    const activity = await world.activity({ fee: 360_000 })
    const person = await world.registration(activity)
    const caller = await world.member({ roles: ['staff'] })
    await world.done(settleFee, caller, { registrationIds: [person.id], way: 'cash' })
    const paid = await world.registrationOf(activity, person.caller)
    return { activity, person, caller, paidAt: paid!.payment!.at.getTime() }
  },
  input: ({ person, paidAt }) => ({ registrationId: person.id, paidAt, as: 'refund', why: '改派他人' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, person }) => {
    const now = await world.registrationOf(activity, person.caller)
    expect(now?.payment).toBeNull()
    expect(now?.history.at(-1)).toMatchObject({ what: 'fee-refunded', why: '现金，3,600 元；改派他人' })
    expectOneLineARequest(now!)
  },
})
