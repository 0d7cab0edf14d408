import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.arrange, {
  given: async world => {
    const issue = await world.issue()
    const article = await world.article({ status: 'accepted', issueId: issue.id })
    return { issue, article, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ issue, article }) => ({
    issueId: issue.id,
    revision: 0,
    columns: [{ name: '会员风采', articleIds: [] }, { name: '行业发展', articleIds: [article.id] }] as { name: string; articleIds: string[] }[],
    date: '2026-12-01',
  }),
  answers: output => expect(output).toMatchObject({ outcome: 'arranged', revision: 1 }),
  holds: async (world, { issue, article, caller }) =>
    expect(await world.look('issues', { _id: issue.id })).toMatchObject([
      { revision: 1, date: '2026-12-01', arranged: { by: caller.id }, columns: [{ name: '会员风采' }, { articleIds: [article.id] }] },
    ]),
})
