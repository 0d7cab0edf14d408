import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.schedule, {
  given: async world => {
    const issue = await world.issue()
    await world.article({ status: 'accepted', issueId: issue.id })
    return { issue, at: world.now() + 3_600_000, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ issue, at }) => ({ issueId: issue.id, revision: 0, at }),
  answers: (output, { at }) => expect(output).toEqual({ outcome: 'scheduled', publishAt: at }),
  holds: async (world, { issue, at }) => {
    const [now] = await world.look('issues', { _id: issue.id })
    expect(now).toMatchObject({ status: 'scheduled', publishAt: new Date(at), revision: 1 })
    expectOneLineARequest(now!)
    expect(await world.look('articles', { issueId: issue.id })).toMatchObject([{ status: 'scheduled' }])
  },
})
