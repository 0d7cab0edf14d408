import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.message.calls.read, {
  given: async world => {
    const caller = await world.member()
    return { caller, message: await world.message(caller), other: await world.message(caller) }
  },
  input: ({ message }) => ({ which: 'one', id: message.id }),
  answers: output => expect(output).toEqual({ unread: 1 }),
  holds: async (world, { message, other }) => {
    expect(await world.look('messages', { _id: message.id })).toMatchObject([{ readAt: expect.any(Date) }])
    expect(await world.look('messages', { _id: other.id })).toMatchObject([{ readAt: null }])
  },
})
