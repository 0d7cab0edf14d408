import { contracts } from '../../shared/contract'
import { scenario } from './scenario'

export default scenario(contracts.commission.calls.offer, {
  given: async world => ({ officer: await world.member({ roles: ['officer'] }), deadline: world.now() + 86_400_000, caller: await world.member({ roles: ['editor'] }) }),
  input: ({ officer, deadline }) => ({ subject: '适老化改造', kind: 'special-topic', brief: '写一家营业厅', deadline, pieces: 1, to: [officer.id] as string[] }),
  answers: output => expect(output).toMatchObject({ outcome: 'saved' }),
  holds: async (world, { officer }) => {
    const made = await world.look('commissions', { 'invited.memberId': officer.id })
    expect(made).toMatchObject([{ left: 1, offered: 1, notices: [{ to: officer.id, kind: 'commission-offered' }] }])
  },
})
