import { contracts } from '../../shared/contract'
import { browserAsks } from '../world/sessions'
import { scenario } from './scenario'

export default scenario(contracts.session.calls.refuse, {
  given: async world => ({ caller: await world.member({ roles: ['editor'] }), asked: await browserAsks(world) }),
  input: ({ asked }) => ({ code: asked.code }),
  answers: output => expect(output).toEqual({ outcome: 'refused' }),
  holds: async (world, { asked }) => {
    expect(await world.look('sessions', { _id: asked.id })).toMatchObject([{ decision: 'refused', endedAt: expect.any(Date) }])
  },
})
