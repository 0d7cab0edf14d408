import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.unit.calls.regrade, {
  given: async world => ({ unit: await world.unit(), caller: await world.member({ roles: ['admin'] }) }),
  input: ({ unit }) => ({ id: unit.id, revision: 0, grade: 'vice-chair', term: '第六届', why: '换届选举' }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved', unit: { grade: 'vice-chair', term: '第六届' } }),
  holds: async (world, { unit }) => {
    const [after] = await world.look('units', { _id: unit.id })
    expect(after!.grades.map(({ grade, term }) => [grade, term])).toEqual([['director', '第五届'], ['vice-chair', '第六届']])
    expect(after!.history.map(({ what }) => what)).toEqual(['entered', 'regraded'])
  },
})
