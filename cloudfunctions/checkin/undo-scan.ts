import { checkin } from '../../shared/contract/checkin'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { scannedAs } from '../_kit/scanned'
import { useCase } from '../_kit/use-case'
import { requireServing } from './desk-at'
import { findActivity } from './find-guest'

/** Others may scan the same person at the same moment, but not this often. */
const attempts = 6

export const undo = useCase(checkin.calls.undo, async ({ db, now, caller, trail }, { activityId, registrationId, nonce, why }) => {
  requireServing(await findActivity(activityId), caller)

  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await db.registrations.findOne({ _id: registrationId, activityId })
    const scan = seen?.scans.find(each => each.nonce === nonce)
    if (!seen || !scan) return { outcome: 'refused', reason: 'no-such-scan' }
    if (scan.undone) return { outcome: 'undone' }

    const undone = { ...scan, undone: { at: now, by: caller._id, byName: caller.name, why } }
    const changed = await db.registrations.change(
      { _id: registrationId, scansRevision: seen.scansRevision },
      {
        ...scannedAs(seen.scans.map(each => (each === scan ? undone : each))),
        scansRevision: _.inc(1),
        scannedAt: now,
        ...noting(trail('scan-undone', [scan.desk, why].filter(Boolean).join('，'))),
      },
    )
    if (changed) return { outcome: 'undone' }
  }
  throw new AppError('BUSY')
})
