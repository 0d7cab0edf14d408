import { contracts } from '../../shared/contract'
import { expectOneLineARequest, expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.merge, {
  given: async world => {
    const unit = await world.unit()
    const [keep, drop] = [await world.entered({ unit }), await world.officer(unit)]
    const [alone, both] = [await world.activity(), await world.activity({ seats: 1 })]
    await world.registration(alone, drop)
    await world.registration(both, drop)
    await world.registration(both, keep)
    const article = await world.article({ author: drop })
    return { unit, keep, drop, alone, both, article, caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ keep, drop }) => ({ keep: keep.id, drop: drop.id }),
  answers: output => expect(output).toEqual({ outcome: 'merged' }),
  holds: async (world, { unit, keep, drop, alone, both, article }) => {
    const [kept] = await world.look('members', { _id: keep.id })
    expect(kept).toMatchObject({ openid: drop.openid, phone: drop.phone, phoneVerified: true, roles: ['officer'], standing: 'confirmed' })
    expect(kept!.notices).toHaveLength(1)
    expectOneLineARequest(kept!)
    expect((await world.look('members', { _id: drop.id }))[0]).toMatchObject({ standing: 'left', mergedInto: keep.id, roles: [], phone: `none:${drop.id}` })
    expect((await world.look('units', { _id: unit.id }))[0]).toMatchObject({ officers: [keep.id] })

    for (const activity of [alone, both]) {
      expect(await world.registrationsOf(activity)).toMatchObject([{ memberId: keep.id, status: 'registered' }])
      await expectSeatsToAddUp(world, activity)
    }
    expect((await world.look('articles', { _id: article.id }))[0]).toMatchObject({ authorId: keep.id })
  },
})
