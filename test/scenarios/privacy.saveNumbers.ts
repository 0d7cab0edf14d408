import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.privacy.calls.saveNumbers, {
  given: async world => ({ caller: await world.member() }),
  input: () => ({ identityNumber: '11010519491231002x', bankAccount: '6200 0000 0000 0005', bankName: '河州银行城南支行' }),
  answers: output =>
    expect(output).toEqual({
      outcome: 'saved',
      numbers: { identityNumber: '1***************2X', bankAccount: '************0005', bankName: '河州银行城南支行' },
    }),
  holds: async (world, { caller }) => {
    const [kept, ...others] = await world.look('privates', { _id: caller.id })
    expect(others).toEqual([])
    expect(JSON.stringify(kept)).not.toMatch(/19491231|6200/)
    expect(kept).toMatchObject({ identityNumber: { keyVersion: '1' }, bankAccount: { keyVersion: '1' } })
    expectOneLineARequest(kept!)
  },
})
