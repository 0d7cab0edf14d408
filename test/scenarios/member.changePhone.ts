import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.changePhone, {
  given: async world => ({ person: await world.member(), phone: world.phone(), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ person, phone }) => ({ id: person.id, phone, release: true, why: '手机丢失，已核对工作证' }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { person: { id }, phone }) => {
    const [person] = await world.look('members', { _id: id })
    expect(person).toMatchObject({ phone, phoneVerified: false, openid: `unbound:${id}` })
    expect(person!.notices).toMatchObject([{ kind: 'phone-changed' }])
    expectOneLineARequest(person!)
  },
})
