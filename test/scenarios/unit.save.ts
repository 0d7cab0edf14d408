import { contracts } from '../../shared/contract'
import { invoice } from '../world/activities'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.unit.calls.save, {
  given: async world => {
    const unit = await world.unit()
    const person = await world.member({ unitId: unit.id, unitName: unit.name })
    return { unit, person, renamed: `${unit.name}（新）`, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ unit, renamed }) => ({ id: unit.id, revision: 0, name: renamed, region: '望州市', address: '人民路 1 号', invoice }),
  answers: (output, { renamed }) => expect(output).toMatchObject({ outcome: 'saved', unit: { name: renamed, region: '望州市', revision: 1 } }),
  holds: async (world, { unit, person, renamed }) => {
    const [after] = await world.look('units', { _id: unit.id })
    expect(after).toMatchObject({ name: renamed, address: '人民路 1 号', invoice, revision: 1 })
    expectOneLineARequest(after!)
    expect(await world.look('members', { _id: person.id })).toMatchObject([{ unitName: renamed }])
  },
})
