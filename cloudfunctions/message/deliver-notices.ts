import { isPushed } from '../../shared/domain/subscribe-message'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { outboxes, type MemberDocument, type MessageDocument, type Notice } from '../_kit/documents'
import { eachApart } from '../_kit/each-apart'

/** Records of one outbox that one run empties, so many side by side; what is left waits for the next minute. */
const atOnce = 200
const lanes = 6

interface Outgoing {
  _id: string
  notices?: Notice[]
}

/**
 * Makes messages of the notices that changes left in their records. The message is written before the notice is taken
 * away, and under the notice's own id: whatever breaks off in between, or runs twice at once, each notice becomes one
 * message. Whoever has left gets none.
 *
 * @returns how many records were emptied; one that failed is tried again in the next run
 */
export async function deliverNotices(now: Date): Promise<number> {
  const emptied = await Promise.all(outboxes.map(name => emptyOutbox(name, now)))
  return emptied.reduce((sum, count) => sum + count, 0)
}

async function emptyOutbox(name: (typeof outboxes)[number], now: Date): Promise<number> {
  // Greater than nothing, rather than existing: that reads the index's own entries and no other record.
  const condition = { 'notices.id': _.gt('') }
  const records: Outgoing[] = await db[name].query(condition, { limit: atOnce, fields: ['notices'] })
  // A record that fails keeps what was not taken away.
  return eachApart(records, { doing: `telling what ${name} hold`, lanes }, async ({ _id, notices = [] }) => {
    await deliver(notices, now)
    await db[name].change({ _id }, { notices: _.pull({ id: _.in(notices.map(({ id }) => id)) }) })
    return true
  })
}

async function deliver(notices: readonly Notice[], now: Date): Promise<void> {
  const people = await recipients(notices.map(({ to }) => to))
  for (const notice of notices) {
    const to = heirOf(people.get(notice.to))
    if (to) await db.messages.insert(messageOf(notice, to, now))
  }
}

type Recipient = Pick<MemberDocument, '_id' | 'standing' | 'mergedInto'>

async function recipients(ids: readonly string[]): Promise<Map<string, Recipient>> {
  const found = await db.members.query({ _id: _.in([...new Set(ids)]) }, { limit: 1_000, fields: ['standing', 'mergedInto'] })
  return new Map(found.map(person => [person._id, person]))
}

/** Who reads it: the record that the person's went into, where it did; null for who has left. */
const heirOf = (person: Recipient | undefined): string | null =>
  person?.mergedInto ?? (person && person.standing !== 'left' ? person._id : null)

const messageOf = ({ id, kind, words, at }: Notice, to: string, now: Date): MessageDocument => ({
  _id: id,
  to,
  kind,
  words,
  at,
  readAt: null,
  push: isPushed(kind) ? 'waiting' : 'declined',
  pushTries: 0,
  pushAt: now,
})
