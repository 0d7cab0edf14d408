import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.unit.calls.enter, {
  given: async world => ({ name: `河州新入会第${world.next()}公司`, caller: await world.member({ roles: ['staff'] }) }),
  input: ({ name }) => ({ name, grade: 'member', term: '5', region: '河州市' }),
  answers: (output, { name }) => expect(output).toMatchObject({ outcome: 'saved', unit: { name, term: '第五届', state: 'member' } }),
  holds: async (world, { name }) => {
    const found = await world.look('units', { name })
    expect(found).toMatchObject([{ grade: 'member', grades: [{ grade: 'member', term: '第五届' }], history: [{ what: 'entered' }] }])
  },
})
