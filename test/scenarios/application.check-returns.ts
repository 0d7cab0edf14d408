import { contracts } from '../../shared/contract'
import { application } from '../world/applications'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const remark = '地址与执照上的不同，核对一下'

export default scenario(contracts.application.calls.check, {
  when: 'and sends it back',
  given: async world => ({ made: await application(world, 'checked'), caller: await world.member({ roles: ['staff'] }) }),
  input: ({ made: { id, revision } }) => ({ id, revision, finding: { is: 'returned', remark } }),
  answers: output => expect(output).toMatchObject({ outcome: 'done', application: { stage: 'returned', remark } }),
  holds: async (world, { made: { id } }) => {
    const [unit] = await world.look('units', { _id: id })
    expect(unit).toMatchObject({ state: 'applying', revision: 2, application: { stage: 'returned', remark } })
    expect(unit!.notices!.map(({ kind }) => kind)).toEqual(['application-checked', 'application-returned'])
    expectOneLineARequest(unit!)
  },
})
