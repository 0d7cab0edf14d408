import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.remind, {
  given: async world => {
    const unit = await world.unit()
    const officer = await world.officer(unit)
    const target = await world.target({ _id: world.quarter().key })
    return { target, unit, officer, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ target, unit }) => ({ quarter: target.id, unitIds: [unit.id] as string[] }),
  answers: output => expect(output).toEqual({ outcome: 'reminded', units: 1, people: 1 }),
  holds: async (world, { target, unit, officer }) => {
    const [{ reminded, notices, history } = { reminded: [], notices: [], history: [] }] = await world.look('targets', { _id: target.id })
    expect(reminded).toMatchObject([{ unitId: unit.id }])
    expect(notices).toMatchObject([{ to: officer.id, kind: 'target-behind' }])
    expect(history).toHaveLength(1)
  },
})
