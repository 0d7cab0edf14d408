import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.revise, {
  given: async world => {
    const officer = await world.member({ roles: ['officer'] })
    return { commission: await world.commission({ accepted: [officer] }), officer, caller: await world.member({ roles: ['editor'] }) }
  },
  input: ({ commission }) => ({ id: commission.id, revision: 0, subject: '换一个题目', kind: 'association-news', brief: '', deadline: commission.deadline.getTime() + 86_400_000, pieces: 3 }),
  answers: (output, { commission }) => expect(output).toEqual({ outcome: 'saved', id: commission.id }),
  holds: async (world, { commission, officer }) => {
    const [found] = await world.look('commissions', { _id: commission.id })
    expect(found).toMatchObject({ subject: '换一个题目', pieces: 3, left: 2, revision: 1, history: [{ what: 'revised' }] })
    expect(found?.notices).toMatchObject([{ to: officer.id, kind: 'commission-revised' }])
  },
})
