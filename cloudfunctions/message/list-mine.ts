import { message, type Message } from '../../shared/contract/message'
import { noticeText } from '../../shared/domain/notice-words'
import type { MessageDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { countUnread } from './count-unread'

const pageSize = 20

export const mine = useCase(message.calls.mine, async ({ db, now, caller }, { page }) => {
  const [found, unread] = await Promise.all([
    db.messages.query(
      { to: caller._id },
      { orderBy: [['at', 'desc'], ['_id', 'asc']], limit: pageSize + 1, skip: page * pageSize },
    ),
    countUnread(caller),
  ])
  return { now: now.getTime(), items: found.slice(0, pageSize).map(messageOf), more: found.length > pageSize, unread }
})

const messageOf = ({ _id, kind, words, at, readAt }: MessageDocument): Message => ({
  id: _id,
  ...noticeText(kind, words),
  at: at.getTime(),
  read: readAt !== null,
})
