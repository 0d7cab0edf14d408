import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.reviseAnswers, {
  given: async world => {
    const activity = await world.activity({ asks: ['remark'], rooms: [{ kind: 'shared', price: 19_000 }] })
    return { activity, caller: (await world.registration(activity)).caller }
  },
  input: ({ activity }) => ({ activityId: activity.id, answers: { remark: '素食', room: 'shared' } }),
  answers: output => expect(output).toMatchObject({ outcome: 'revised', registration: { status: 'registered', answers: { remark: '素食', room: 'shared' } } }),
  holds: async (world, { activity, caller }) => {
    const mine = await world.registrationOf(activity, caller)
    expect(mine).toMatchObject({ status: 'registered', answers: { remark: '素食', room: 'shared' } })
    expect(mine!.history.map(({ what, why }) => [what, why])).toEqual([['registered', ''], ['answers-revised', '住宿、备注']])
    await expectSeatsToAddUp(world, activity)
  },
})
