import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const rules = { closes: new Array<'registration'>(), fromYears: 2, remindBefore: 15, remindEvery: 60 }

export default scenario(contracts.dues.calls.setRules, {
  given: async world => {
    await world.db.duesRules.remove({ _id: 'dues-rules' })
    return { caller: await world.member({ roles: ['admin'] }) }
  },
  input: () => ({ rules, revision: 0 }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', rules: { fromYears: 2, remindEvery: 60 }, revision: 1 }),
  holds: async (world, { caller }) => {
    const [kept] = await world.look('duesRules', { _id: 'dues-rules' })
    expect(kept).toMatchObject({ fromYears: 2, revision: 1, history: [{ by: caller.id }] })
    expectOneLineARequest(kept!)
  },
})
