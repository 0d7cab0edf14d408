import { numberRules, type SealedNumber } from '../../shared/domain/sealed-numbers'
import { _ } from './cloud'
import { isDuplicate } from './collection'
import { db } from './db'
import type { AuditDocument, MemberDocument } from './documents'
import { idFor } from './ids'
import { notice } from './notice'
import { readAll } from './read-all'

/** A number that somebody is about to see in full. */
interface FullRead {
  memberId: string
  what: SealedNumber
  why: string
}

interface Scene {
  caller: MemberDocument
  now: Date
  requestId: string
  session: string | null
}

/**
 * Puts full reads on record, one record a number, each with the notice to whose number it is. An answer goes out only
 * after this: whatever breaks off in between leaves a record of a read that nobody had, never a read without a record.
 * A repeat of the request finds its records there, and adds what is missing.
 */
export async function putOnRecord(reads: readonly FullRead[], { caller, now, requestId, session }: Scene): Promise<void> {
  const through = session ? { through: 'browser' as const } : {}
  const audits = reads.map(({ memberId, what, why }): AuditDocument => {
    const _id = idFor(`${caller._id} ${memberId} ${what}`, requestId)
    const told = notice('private-read', memberId, { by: caller.name, what: numberRules[what].name, why }, { now, requestId: _id })
    return { _id, at: now, by: caller._id, byName: caller.name, about: memberId, what, why, ...through, notices: [told] }
  })
  if (await inserted(audits)) return
  // Of the same request, which may have ended halfway, or runs at this moment.
  const there = await readAll(db.audits, { _id: _.in(audits.map(({ _id }) => _id)) }, ['at'])
  const known = new Set(there.map(({ _id }) => _id))
  await db.audits.insertAll(audits.filter(({ _id }) => !known.has(_id)))
}

/** @returns false when one of them is there already */
async function inserted(audits: readonly AuditDocument[]): Promise<boolean> {
  try {
    await db.audits.insertAll(audits)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
