import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bulletin.calls.unschedule, {
  given: async world => {
    const issue = await world.issue({ status: 'scheduled', publishAt: new Date(world.now() + 3_600_000) })
    await world.article({ status: 'scheduled', issueId: issue.id })
    return { issue, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ issue }) => ({ issueId: issue.id }),
  answers: output => expect(output).toEqual({ outcome: 'unscheduled' }),
  holds: async (world, { issue }) => {
    const [now] = await world.look('issues', { _id: issue.id })
    expect(now).toMatchObject({ status: 'open', publishAt: null, revision: 1 })
    expectOneLineARequest(now!)
    expect(await world.look('articles', { issueId: issue.id })).toMatchObject([{ status: 'accepted' }])
  },
})
