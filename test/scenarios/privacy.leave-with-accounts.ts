import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

const { settleFee } = contracts.roster.calls

export default scenario(contracts.privacy.calls.leave, {
  when: 'when something was paid that is over',
  given: async world => {
    const caller = await world.member({ department: '客户服务部' })
    const activity = await world.activity({ fee: 100_00 })
    const { id } = await world.registration(activity, caller)
    await world.done(settleFee, await world.member({ roles: ['staff'] }), { registrationIds: [id], way: 'wechat' })
    await world.db.activities.change({ _id: activity.id }, { endsAt: new Date(world.now() - 1) })
    return { caller, activity }
  },
  input: () => ({}),
  answers: output => expect(output).toEqual({ outcome: 'left' }),
  holds: async (world, { caller, activity }) => {
    expect(await world.look('members', { _id: caller.id })).toMatchObject([{ openid: `left:${caller.id}`, name: caller.name, department: '' }])
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered', name: caller.name, phone: '', payment: { amount: 100_00 } })
  },
})
