import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.message.calls.read, {
  when: 'all that had come',
  given: async world => {
    const caller = await world.member()
    const [early, late] = [await world.message(caller), await world.message(caller, { at: new Date(world.now() + 60_000) })]
    return { caller, early, late, another: await world.message(await world.member()) }
  },
  input: ({ early }) => ({ which: 'all', until: early.at.getTime() }),
  answers: output => expect(output).toEqual({ unread: 1 }),
  holds: async (world, { early, late, another }) => {
    expect(await world.look('messages', { _id: early.id })).toMatchObject([{ readAt: expect.any(Date) }])
    for (const { id } of [late, another]) expect(await world.look('messages', { _id: id })).toMatchObject([{ readAt: null }])
  },
})
