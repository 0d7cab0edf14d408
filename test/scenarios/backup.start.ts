import { contracts } from '../../shared/contract'
import { noBackups } from '../world/backups'
import { scenario } from './scenario'

export default scenario(contracts.backup.calls.start, {
  given: async world => {
    await noBackups(world)
    return { caller: await world.member({ roles: ['admin'] }) }
  },
  input: () => ({}),
  answers: output => expect(output.outcome).toBe('asked'),
  holds: async (world, { caller }) => {
    expect(await world.look('backups')).toMatchObject([{ askedBy: { id: caller.id, name: caller.name }, state: 'under-way', phase: 'reading' }])
  },
})
