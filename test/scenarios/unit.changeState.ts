import { contracts } from '../../shared/contract'
import { freshId } from '../world/ground'
import { scenario } from './scenario'

export default scenario(contracts.unit.calls.changeState, {
  given: async world => {
    const [id, officerId] = [freshId(), freshId()]
    const unit = await world.unit({ _id: id, officers: [officerId] })
    const at = { unitId: id, unitName: unit.name }
    const officer = await world.member({ ...at, _id: officerId, roles: ['officer', 'staff'] })
    const contact = await world.member({ ...at, contact: true })
    return { unit, officer, contact, caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ unit }) => ({ id: unit.id, to: 'left', why: '业务调整' }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', unit: { state: 'left', officers: [], contacts: [] } }),
  holds: async (world, { unit, officer, contact }) => {
    const [after] = await world.look('units', { _id: unit.id })
    expect(after).toMatchObject({ state: 'left', officers: [], history: [{ what: 'entered' }, { what: 'left', why: '业务调整' }] })
    expect(after!.notices!.map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([officer, contact].map(({ id }) => `${id} unit-left`).sort())
    expect(await world.look('members', { _id: officer.id })).toMatchObject([{ roles: ['staff'], contact: false }])
    expect(await world.look('members', { _id: contact.id })).toMatchObject([{ roles: [], contact: false }])
  },
})
