import type { Registration } from '../../shared/contract/registration'
import type { RegistrationDocument } from '../_kit/documents'

export const registrationOf = (registration: RegistrationDocument): Registration => ({
  id: registration._id,
  activityId: registration.activityId,
  status: registration.status,
  offerUntil: registration.offerUntil?.getTime() ?? null,
  number: registration.number,
  registeredAt: registration.registeredAt.getTime(),
  answers: registration.answers,
  feePaid: registration.payment !== null,
  arrivedAt: registration.presence[0]?.at.getTime() ?? null,
})
