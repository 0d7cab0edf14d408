import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

const exceptionOf = (unit: { id: string }) => [{ unitId: unit.id, pieces: 2 }]

export default scenario(contracts.commission.calls.setTargets, {
  given: async world => ({ quarter: world.quarter().key, unit: await world.unit(), caller: await world.member({ roles: ['editor'] }) }),
  input: ({ quarter, unit }) => ({ quarter, revision: 0, usual: 6, units: exceptionOf(unit) }),
  answers: output => expect(output).toEqual({ outcome: 'saved', revision: 1 }),
  holds: async (world, { quarter, unit }) => {
    const [target] = await world.look('targets', { _id: quarter })
    expect(target).toMatchObject({ usual: 6, revision: 1, exceptions: exceptionOf(unit), history: [{ what: 'set' }] })
  },
})
