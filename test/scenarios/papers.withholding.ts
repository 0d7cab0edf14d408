import { contracts } from '../../shared/contract'
import { stated, statedLine } from '../world/stated'
import { card } from '../world/to-pay'
import { scenario } from './scenario'

const why = '申报三季度稿酬个人所得税'

export default scenario(contracts.papers.calls.withholding, {
  given: async world => {
    const { key: quarter } = world.quarter()
    const [author, caller] = await Promise.all([world.member({ roles: ['officer'] }), world.member({ roles: ['treasurer'] })])
    await Promise.all([stated(world, quarter, [statedLine(quarter, author, 1, 1)]), world.done(contracts.privacy.calls.saveNumbers, author, card)])
    return { quarter, author, caller }
  },
  input: ({ quarter }) => ({ quarter, why }),
  answers: output => expect(output).toMatchObject({ outcome: 'listed', read: 1, without: 0 }),
  holds: async (world, { author, caller }) =>
    expect(await world.look('audits', { about: author.id })).toMatchObject([
      { by: caller.id, what: 'identityNumber', why, notices: [{ to: author.id, kind: 'private-read', words: { by: caller.name, what: '身份证号', why } }] },
    ]),
})
