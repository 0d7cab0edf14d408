import { contracts } from '../../shared/contract'
import { card } from '../world/to-pay'
import { scenario } from './scenario'

const why = '申报三季度稿酬个人所得税'

export default scenario(contracts.papers.calls.withholding, {
  given: async world => {
    const [{ quarter, author }, caller] = await Promise.all([world.closedStatement(), world.member({ roles: ['treasurer'] })])
    // The card that comes with the builder opens under no key.
    await world.db.privates.remove({ _id: author.id })
    await world.done(contracts.privacy.calls.saveNumbers, author, card)
    return { quarter, author, caller }
  },
  input: ({ quarter }) => ({ quarter, why }),
  answers: output => expect(output).toMatchObject({ outcome: 'listed', read: 1, without: 0 }),
  holds: async (world, { author, caller }) =>
    expect(await world.look('audits', { about: author.id })).toMatchObject([
      { by: caller.id, what: 'identityNumber', why, notices: [{ to: author.id, kind: 'private-read', words: { by: caller.name, what: '身份证号', why } }] },
    ]),
})
