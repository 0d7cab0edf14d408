import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { filesOf } from '../../shared/domain/activity-files'
import { AppError } from '../../shared/errors'
import { isUpload } from '../_kit/files'

/**
 * Sees that a plan shows only what was uploaded to be shown: other folders hold what is somebody's own.
 * @throws AppError INVALID_INPUT
 */
export function requireShowable(plan: ActivityPlan): void {
  if (!filesOf(plan).every(fileId => isUpload('activity', fileId))) {
    throw new AppError('INVALID_INPUT', { fields: ['cover', 'pictures', 'attachments'] })
  }
}
