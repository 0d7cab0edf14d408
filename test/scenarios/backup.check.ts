import { contracts } from '../../shared/contract'
import { backupNow, noBackups } from '../world/backups'
import { scenario } from './scenario'

export default scenario(contracts.backup.calls.check, {
  given: async world => {
    await noBackups(world)
    return { id: await backupNow(world, 'whole'), caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ id }) => ({ id }),
  answers: output => expect(output).toEqual({ outcome: 'asked' }),
  holds: async (world, { id }) => expect(await world.look('backups')).toMatchObject([{ _id: id, state: 'whole', phase: 'checking', done: 0 }]),
})
