import { contracts } from '../../shared/contract'
import { browserAsks } from '../world/sessions'
import { scenario } from './scenario'

export default scenario(contracts.session.calls.confirm, {
  given: async world => ({ caller: await world.member({ roles: ['editor'] }), asked: await browserAsks(world) }),
  input: ({ asked }) => ({ code: asked.code }),
  answers: output => expect(output).toEqual({ outcome: 'confirmed' }),
  holds: async (world, { caller, asked }) => {
    expect(await world.look('sessions', { _id: asked.id })).toMatchObject([{ memberId: caller.id, decision: 'confirmed', endedAt: null }])
  },
})
