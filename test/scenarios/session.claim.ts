import { contracts } from '../../shared/contract'
import { browserAsks } from '../world/sessions'
import { scenario } from './scenario'

const { claim, confirm } = contracts.session.calls

export default scenario(claim, {
  given: async world => {
    const asked = await browserAsks(world)
    const person = await world.member({ contact: true })
    await world.done(confirm, person, { code: asked.code })
    return { caller: null, asked }
  },
  input: ({ asked: { secret, code } }) => ({ secret, code }),
  answers: output => expect(output).toEqual({ state: 'confirmed', ticket: expect.any(String) }),
  holds: async (world, { asked }) => {
    expect(await world.look('sessions', { _id: asked.id })).toMatchObject([{ decision: 'confirmed', ticketFor: expect.stringMatching(/./) }])
  },
})
