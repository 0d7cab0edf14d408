import cloudbase from '@cloudbase/node-sdk'
import type { Role, Who } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { db } from './db'
import type { MemberDocument, RegistrationDocument } from './documents'
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

export interface Admitted {
  caller: MemberDocument
  /** Their registration at the activity; undefined where nobody has looked for it. */
  mine?: RegistrationDocument | null
}

/**
 * The member behind a call that asks for one.
 * @param age ms; see `findMember`
 * @param activityId where a call begins with the member's registration at an activity: both are one round trip then;
 * empty where it does not
 * @throws AppError NO_IDENTITY, NOT_A_MEMBER or FORBIDDEN
 */
export async function admit(who: Extract<Who, 'member' | readonly unknown[]>, openid: string | null, age = 0, activityId = ''): Promise<Admitted> {
  if (!openid) throw new AppError('NO_IDENTITY')
  const together = activityId !== '' && !known.recall(openid, age)
  const { caller, mine } = together ? await findMemberAt(activityId, openid) : { caller: await findMember(openid, age), mine: undefined }
  if (!caller) throw new AppError('NOT_A_MEMBER')
  const holds = (role: Role | 'contact') => (role === 'contact' ? caller.contact : caller.roles.includes(role))
  if (who !== 'member' && !who.some(holds)) throw new AppError('FORBIDDEN', { roles: who })
  return { caller, mine }
}

async function findMemberAt(activityId: string, openid: string) {
  const own = { collection: db.registrations, namedBy: 'memberId', where: { activityId } }
  const { document: caller, own: mine } = await db.members.findOneWithOwn({ openid }, own)
  if (caller) known.keep(openid, caller)
  return { caller, mine }
}

/** Whether the platform's own timer woke the function, rather than somebody who says so. */
export function isTimer(event: unknown, context: object): boolean {
  const { TRIGGER_SRC, WX_OPENID } = cloudbase.getCloudbaseContext(context as never) as { TRIGGER_SRC?: string; WX_OPENID?: string }
  return (event as { Type?: unknown } | null)?.Type === 'Timer' && TRIGGER_SRC === 'timer' && !WX_OPENID
}

export const needsMember = (who: Who): who is Extract<Who, 'member' | readonly unknown[]> => who === 'member' || Array.isArray(who)
