import { contracts } from '../../shared/contract'
import { browserOf } from '../world/sessions'
import { scenario } from './scenario'

export default scenario(contracts.session.calls.end, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    return { caller, browser: await browserOf(world, caller) }
  },
  input: ({ browser }) => ({ which: 'one', id: browser.id }),
  answers: output => expect(output).toEqual({ outcome: 'ended' }),
  holds: async (world, { browser }) => {
    expect(await world.look('sessions', { _id: browser.id })).toMatchObject([{ endedAt: expect.any(Date) }])
  },
})
