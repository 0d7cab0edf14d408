import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

const { correct, dropCorrection } = contracts.remuneration.calls

export default scenario(dropCorrection, {
  given: async world => {
    const { editor, line } = await world.approvedStatement()
    await world.done(correct, editor, { lineId: line.id, articleId: null, amount: 500, why: '漏发' })
    const [waiting] = await world.look('corrections', { lineId: line.id })
    return { id: waiting!._id, caller: editor }
  },
  input: ({ id }) => ({ id }),
  answers: output => expect(output).toEqual({ outcome: 'dropped' }),
  holds: async (world, { id }) => expect(await world.look('corrections', { _id: id })).toEqual([]),
})
