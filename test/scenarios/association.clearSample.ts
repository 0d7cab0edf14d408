import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

/** Begun by its caller before, so that nobody else who is given the same input clears anything. */
export default scenario(contracts.association.calls.clearSample, {
  emptiesItsWorld: true,
  given: async world => {
    const caller = await world.member({ roles: ['admin'], unit: await world.unit() })
    const other = await world.member({ roles: ['officer'] })
    await world.db.sample.remove({ _id: 'sample' })
    await world.db.sample.insert({ _id: 'sample', at: new Date(world.now()), clearing: { by: caller.id, unitId: caller.unitId } })
    const [kept] = await world.look('association', { _id: 'association' })
    return { caller, other, name: kept?.names?.name ?? '' }
  },
  input: ({ name }) => ({ name }),
  answers: output => expect(output).toEqual({ outcome: 'cleared' }),
  holds: async (world, { caller }) => {
    expect((await world.look('members')).map(({ _id }) => _id)).toEqual([caller.id])
    expect((await world.look('units')).map(({ _id }) => _id)).toEqual([caller.unitId])
    expect(await world.look('policies')).toEqual([])
    expect(await world.look('sample', { _id: 'sample' })).toEqual([])
    expect(await world.look('settings', { _id: 'admins' })).toEqual([{ _id: 'admins', ids: [caller.id] }])
  },
})
