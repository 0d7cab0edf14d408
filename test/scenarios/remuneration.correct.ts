import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.remuneration.calls.correct, {
  given: async world => {
    const approved = await world.approvedStatement()
    return { ...approved, caller: approved.editor }
  },
  input: ({ line, articles }) => ({ lineId: line.id, articleId: articles[0]!.id, amount: -1_000, why: '多算了' }),
  answers: output => expect(output).toEqual({ outcome: 'corrected' }),
  holds: async (world, { line, quarter, author }) => {
    expect(await world.look('corrections', { lineId: line.id })).toMatchObject([{ memberId: author.id, corrects: quarter, amount: -1_000, statedIn: null }])
    expectOneLineARequest((await world.look('lines', { _id: line.id }))[0]!)
  },
})
