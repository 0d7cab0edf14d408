import { deliverNotices } from './deliver-notices'
import { pushMessages } from './push-messages'

/** What the timer does every minute. Both do as much as fits, and go on in the next minute. */
export async function deliver({ now }: { now: Date }): Promise<{ delivered: number; pushed: number }> {
  return { delivered: await deliverNotices(now), pushed: await pushMessages(now) }
}
