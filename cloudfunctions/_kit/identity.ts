import cloudbase from '@cloudbase/node-sdk'
import type { Role, Who } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { db } from './db'
import type { MemberDocument } from './documents'
import { Memory } from './memory'

/**
 * The WeChat identity that the platform vouches for, from the call's own context: the process environment is shared by
 * calls that overlap. Null for a timer, or a call from outside WeChat.
 */
export function openidOf(context: object): string | null {
  const { WX_OPENID } = cloudbase.getCloudbaseContext(context as never) as { WX_OPENID?: string }
  return WX_OPENID || null
}

/** How long an instance goes on knowing a person without looking again, ms: roles taken away end within this. */
export const knownFor = 5_000
const known = new Memory<MemberDocument>(1_000)

/** The member with this identity: one round trip, and none when this instance has seen them within `age` ms. */
export async function findMember(openid: string | null, age = 0): Promise<MemberDocument | null> {
  if (!openid) return null
  const remembered = known.recall(openid, age)
  if (remembered) return remembered

  const member = await db.members.findOne({ openid })
  if (member) known.keep(openid, member)
  else known.forget(openid)
  return member
}

/**
 * The member behind a call that asks for one.
 * @param age ms; see `findMember`
 * @throws AppError NO_IDENTITY, NOT_A_MEMBER or FORBIDDEN
 */
export async function admit(who: Extract<Who, 'member' | readonly unknown[]>, openid: string | null, age = 0): Promise<MemberDocument> {
  if (!openid) throw new AppError('NO_IDENTITY')
  const member = await findMember(openid, age)
  if (!member) throw new AppError('NOT_A_MEMBER')
  const holds = (role: Role | 'contact') => (role === 'contact' ? member.contact : member.roles.includes(role))
  if (who !== 'member' && !who.some(holds)) throw new AppError('FORBIDDEN', { roles: who })
  return member
}

/** Whether the platform's own timer woke the function, rather than somebody who says so. */
export function isTimer(event: unknown, context: object): boolean {
  const { TRIGGER_SRC, WX_OPENID } = cloudbase.getCloudbaseContext(context as never) as { TRIGGER_SRC?: string; WX_OPENID?: string }
  return (event as { Type?: unknown } | null)?.Type === 'Timer' && TRIGGER_SRC === 'timer' && !WX_OPENID
}

export const needsMember = (who: Who): who is Extract<Who, 'member' | readonly unknown[]> => who === 'member' || Array.isArray(who)
