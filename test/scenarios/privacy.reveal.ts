import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

const { saveNumbers, reveal } = contracts.privacy.calls

export default scenario(reveal, {
  given: async world => {
    const person = await world.member()
    await world.done(saveNumbers, person, { bankAccount: '6200000000000005', bankName: '河州银行' })
    return { person, caller: await world.member({ roles: ['approver'] }) }
  },
  input: ({ person }) => ({ memberId: person.id, what: 'bankAccount', why: '发放三季度稿酬' }),
  answers: (output, { person }) => expect(output).toEqual({ outcome: 'shown', name: person.name, number: '6200000000000005', bankName: '河州银行' }),
  holds: async (world, { person, caller }) => {
    const told = { to: person.id, kind: 'private-read', words: { by: caller.name, what: '银行卡号' } }
    expect(await world.look('audits', { about: person.id })).toMatchObject([{ by: caller.id, what: 'bankAccount', why: '发放三季度稿酬', notices: [told] }])
  },
})
