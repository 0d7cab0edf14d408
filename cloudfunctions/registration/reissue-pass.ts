import { registration } from '../../shared/contract/registration'
import { registrationId } from '../_kit/registration-id'
import { replacePass } from '../_kit/replace-pass'
import { useCase } from '../_kit/use-case'

/** Who loses more phones than this at one activity shows their face at the desk. */
const most = 20

export const reissuePass = useCase(registration.calls.reissuePass, async ({ db, caller, requestId, trail }, { activityId }) => {
  const id = registrationId(activityId, caller._id)
  if (await replacePass(id, trail('pass-reissued'), { fewerThan: most })) return { outcome: 'done' }

  const mine = await db.registrations.find(id)
  if (mine?.history.some(line => line.requestId === requestId)) return { outcome: 'done' }
  return { outcome: 'refused', reason: mine?.status === 'registered' ? 'too-often' : 'not-registered' }
})
