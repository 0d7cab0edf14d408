import { message } from '../../shared/contract/message'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { countUnread } from './count-unread'

/** Only what is unread changes, so a repeat finds nothing left to do and a message keeps when it was read first. */
export const read = useCase(message.calls.read, async ({ db, now, caller }, input) => {
  const which = input.which === 'one' ? { _id: input.id } : { at: _.lte(new Date(input.until)) }
  await db.messages.change({ to: caller._id, readAt: null, ...which }, { readAt: now })
  return { unread: await countUnread(caller) }
})
