import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.roster.calls.assignRooms, {
  given: async world => {
    const activity = await world.activity({ rooms: [{ kind: 'shared', price: 0 }] })
    return { activity, person: await world.registration(activity), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationIds: [person].map(({ id }) => id), number: '306' }),
  answers: (output, { person }) =>
    expect(output).toEqual({ results: [{ id: person.id, result: 'done' }], inRoom: [{ name: person.caller.name, room: 'none' }] }),
  holds: async (world, { activity, person }) => {
    const now = await world.registrationOf(activity, person.caller)
    expect(now).toMatchObject({ roomNumber: '306' })
    expect(now?.notices?.filter(({ kind }) => kind === 'room-assigned')).toHaveLength(1)
    expectOneLineARequest(now!)
  },
})
