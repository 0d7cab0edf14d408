import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.remuneration.calls.makeStatement, {
  given: async world => {
    await world.newBooks()
    const published = await world.quarterWithArticles(2)
    return { ...published, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ quarter }) => ({ quarter }),
  answers: (output, { author }) =>
    expect(output).toMatchObject({
      outcome: 'made',
      statement: { status: 'draft', lines: [{ authorId: author.id, pieces: 2 }], totals: { people: 1, pieces: 2 } },
    }),
  holds: async (world, { quarter, author }) => {
    const [kept] = await world.look('statements', { _id: quarter })
    expect(kept).toMatchObject({ status: 'draft', totals: { people: 1, pieces: 2 } })
    expectOneLineARequest(kept!)
    expect(await world.look('lines', { statement: quarter, making: kept!.making })).toMatchObject([{ memberId: author.id, pieces: 2, state: 'open' }])
  },
})
