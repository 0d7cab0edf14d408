import { db } from '../_kit/db'

export const countUnread = ({ _id }: { _id: string }): Promise<number> => db.messages.count({ to: _id, readAt: null })
