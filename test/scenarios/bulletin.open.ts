import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.open, {
  given: async world => ({ number: 1 + (world.next() % 999), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ number }) => ({ year: 2099, number }),
  answers: (output, { number }) => expect(output.issue).toMatchObject({ id: `2099-${number}`, accepted: 0, published: 0 }),
  holds: async (world, { number }) =>
    expect(await world.look('issues', { _id: `2099-${number}` })).toMatchObject([{ year: 2099, number }]),
})
