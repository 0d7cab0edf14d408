import type { ActivityDocument } from '../_kit/documents'

/** Why nobody is received at an activity any more; null as long as somebody is. */
export function receivesNobody({ status, endsAt }: Pick<ActivityDocument, 'status' | 'endsAt'>, now: Date): 'cancelled' | 'ended' | null {
  if (status === 'cancelled') return 'cancelled'
  return endsAt <= now ? 'ended' : null
}
