import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.undo, {
  given: async world => {
    const activity = await world.activity()
    const person = await world.registration(activity)
    const caller = await world.member({ roles: ['staff'] })
    const at = { activityId: activity.id, desk: '一号台', registrationIds: [person.id] }
    await world.done(contracts.checkin.calls.admit, caller, at, 'scan-of-the-wrong-one')
    return { activity, person, caller }
  },
  input: ({ activity, person }) => ({ activityId: activity.id, registrationId: person.id, nonce: 'scan-of-the-wrong-one', why: '扫错了人' }),
  answers: output => expect(output).toEqual({ outcome: 'undone' }),
  holds: async (world, { activity, person, caller }) => {
    const there = await world.registrationOf(activity, person.caller)
    expect(there).toMatchObject({ scans: [{ undone: { by: caller.id, why: '扫错了人' } }], presence: [] })
    expectOneLineARequest(there!)
  },
})
