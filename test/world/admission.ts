import { roles, type Who } from '../../shared/contract/call'
import type { ErrorCode } from '../../shared/errors'
import type { Caller } from './ground'
import type { World } from './world'

/** Everybody who may try a call. */
export const kinds = ['no identity', 'visitor', 'member', 'contact', ...roles] as const
export type Kind = (typeof kinds)[number]

/** What keeps such a caller out; null when they are let in. */
export function whatKeepsOut(who: Who, kind: Kind): ErrorCode | null {
  if (who === 'anyone') return null
  if (kind === 'no identity') return 'NO_IDENTITY'
  if (who === 'visitor') return null
  if (kind === 'visitor') return 'NOT_A_MEMBER'
  if (who === 'member') return null
  return kind !== 'member' && who.includes(kind) ? null : 'FORBIDDEN'
}

/** A new caller of that kind. */
export async function callerOf(world: World, kind: Kind): Promise<(Caller & { phone?: string }) | null> {
  if (kind === 'no identity') return null
  if (kind === 'visitor') return world.visitor()
  if (kind === 'contact') return world.member({ contact: true })
  return world.member({ roles: kind === 'member' ? [] : [kind] })
}

/** What a function may ask of the database without changing anything. */
export const readingOnly: readonly string[] = ['database.getDocument', 'database.getInTransaction', 'database.calculateDocument', 'database.aggregateDocuments']
