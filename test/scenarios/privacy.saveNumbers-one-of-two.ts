import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

const { saveNumbers } = contracts.privacy.calls

export default scenario(saveNumbers, {
  when: 'when one is taken away and the other stays',
  given: async world => {
    const caller = await world.member()
    await world.done(saveNumbers, caller, { identityNumber: '11010519491231002X', bankAccount: '6200000000000005', bankName: '河州银行' })
    return { caller }
  },
  input: () => ({ identityNumber: null }),
  answers: output =>
    expect(output).toEqual({ outcome: 'saved', numbers: { identityNumber: '', bankAccount: '************0005', bankName: '河州银行' } }),
  holds: async (world, { caller }) =>
    expect(await world.look('privates', { _id: caller.id })).toMatchObject([{ identityNumber: null, bankAccount: { mask: '************0005' } }]),
})
