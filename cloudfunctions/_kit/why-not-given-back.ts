import { whyNotCancelled, type CancellationRefusal } from '../../shared/domain/registration-rules'
import type { ActivityDocument, RegistrationDocument } from './documents'

/** Why a place cannot be given back by its holder, or by who acts for their unit; null when it can. */
export const whyNotGivenBack = ({ status, presence }: RegistrationDocument, { endsAt, cancelUntil }: ActivityDocument, now: Date): CancellationRefusal | null =>
  whyNotCancelled({
    registration: { status, arrivedAt: presence[0]?.at.getTime() ?? null },
    activity: { endsAt: endsAt.getTime(), cancelUntil: cancelUntil?.getTime() ?? null },
    now: now.getTime(),
  })
