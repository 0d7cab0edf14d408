import { contracts } from '../../shared/contract'
import { backupNow, noBackups } from '../world/backups'
import { scenario } from './scenario'

export default scenario(contracts.backup.calls.start, {
  when: 'while one is under way',
  given: async world => {
    await noBackups(world)
    return { id: await backupNow(world, 'under-way'), caller: await world.member({ roles: ['admin'] }) }
  },
  input: () => ({}),
  answers: (output, { id }) => expect(output).toEqual({ outcome: 'under-way', id }),
  holds: async (world, { id }) => expect(await world.look('backups')).toMatchObject([{ _id: id }]),
})
