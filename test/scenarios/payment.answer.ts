import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { answer, dispute } = contracts.payment.calls

export default scenario(answer, {
  given: async world => {
    const { line, author } = await world.approvedStatement()
    const { line: asked } = (await world.done(dispute, author, { lineId: line.id, words: '少算了一个百字', articleId: null })) as { line: { dispute: { at: number } } }
    return { line, author, askedAt: asked.dispute.at, caller: await world.member({ roles: ['treasurer'] }) }
  },
  input: ({ line, askedAt }) => ({ lineId: line.id, askedAt, words: '图注不计字数，按正文算是七个百字' }),
  answers: output => expect(output).toEqual({ outcome: 'answered' }),
  holds: async (world, { line, caller, author }) => {
    const [kept] = await world.look('lines', { _id: line.id })
    expect(kept).toMatchObject({ state: 'open', dispute: { words: '少算了一个百字', answer: { words: '图注不计字数，按正文算是七个百字', by: { id: caller.id } } } })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ kind }) => kind === 'dispute-answered')).toMatchObject([{ to: author.id }])
  },
})
