import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.reissue, {
  given: async world => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    return { activity, person, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationId: person.id, why: '手机丢了' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, person }) => {
    const theirs = await world.registrationOf(activity, person.caller)
    expect(theirs?.passSerial).toBe(1)
    const told = theirs?.notices?.filter(({ kind }) => kind === 'pass-reissued')
    expect(told).toMatchObject([{ to: person.caller.id, words: { why: '手机丢了' } }])
    expectOneLineARequest(theirs!)
  },
})
