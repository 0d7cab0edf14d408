import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.payment.calls.dispute, {
  given: async world => {
    const approved = await world.approvedStatement()
    return { ...approved, caller: approved.author }
  },
  input: ({ line, articles }) => ({ lineId: line.id, words: '少算了一个百字', articleId: articles[0]!.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', line: { state: 'disputed', dispute: { words: '少算了一个百字' } } }),
  holds: async (world, { line, editor }) => {
    const [kept] = await world.look('lines', { _id: line.id })
    expect(kept).toMatchObject({ state: 'disputed', dispute: { words: '少算了一个百字', answer: null } })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.map(({ to }) => to)).toContain(editor.id)
  },
})
