import { contracts } from '../../shared/contract'
import { yuan } from '../../shared/domain/money'
import { expectOneLineARequest } from '../world/invariants'
import { waitingExpense } from '../world/papers'
import { uploadMinute } from '../world/uploads'
import { scenario } from './scenario'

export default scenario(contracts.signing.calls.attachMinute, {
  given: async world => {
    const caller = await world.member({ roles: ['editor'] })
    const [signer, paper] = [await world.member({ roles: ['approver'], post: 'executive-vice-chair' }), await waitingExpense(world, caller, yuan(50_000))]
    return { caller, signer, paper, fileId: await uploadMinute(world, caller) }
  },
  input: ({ paper: { id, revision }, fileId }) => ({ kind: 'expense', id, revision, meeting: '第五届三次常务理事会', heldOn: '2026-08-20', fileId }),
  answers: output => expect(output).toEqual({ outcome: 'attached' }),
  holds: async (world, { paper: { id }, signer, fileId }) => {
    const [kept] = await world.look('expenses', { _id: id })
    expect(kept?.signoff?.minute).toMatchObject({ meeting: '第五届三次常务理事会', heldOn: '2026-08-20', fileId, isPicture: false })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ to }) => to === signer.id)).toMatchObject([{ kind: 'paper-waits' }])
    expect((await world.look('ledger', { about: `expense:${id}` })).map(({ kind }) => kind)).toEqual(['minute-attached'])
  },
})
