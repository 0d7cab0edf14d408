import { contracts } from '../../shared/contract'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.signing.calls.setRules, {
  given: async world => {
    const [kept] = await world.look('signingRules', { _id: 'signing-rules' })
    return { caller: await world.member({ roles: ['admin'] }), revision: kept?.revision ?? 0, earlier: kept ? kept.earlier.length + 1 : 0, rules: structuredClone(usualSigningRules) }
  },
  input: ({ rules, revision }) => ({ rules, revision, why: '照财务制度' }),
  answers: (output, { rules, revision }) => expect(output).toEqual({ outcome: 'set', rules, revision: revision + 1 }),
  holds: async (world, { rules, revision, earlier }) => {
    const [kept] = await world.look('signingRules', { _id: 'signing-rules' })
    expect(kept).toMatchObject({ ...rules, why: '照财务制度', revision: revision + 1, earlier: { length: earlier } })
    expectOneLineARequest(kept!)
  },
})
