import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const none = { editor: false, staff: false, treasurer: false, admin: false, post: null }

export default scenario(contracts.member.calls.grant, {
  when: 'taking an administrator’s role',
  given: async world => ({
    person: await world.member({ roles: ['staff', 'admin'] }),
    caller: await world.member({ roles: ['admin'] }),
  }),
  input: ({ person }) => ({ id: person.id, before: { ...none, staff: true, admin: true }, after: { ...none, staff: true }, why: '换岗' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { person: { id }, caller }) => {
    const [person] = await world.look('members', { _id: id })
    const [admins] = await world.look('settings', { _id: 'admins' })
    expect(person).toMatchObject({ roles: ['staff'], post: null })
    expect(person!.notices).toHaveLength(1)
    expect(admins!.ids).toContain(caller.id)
    expect(admins!.ids).not.toContain(id)
    expectOneLineARequest(person!)
  },
})
