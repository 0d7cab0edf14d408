import cloudbase from '@cloudbase/node-sdk'
import type { Role, Who } from '../../shared/contract/call'
import { notedEvery, whySignedOut, worksAtDesk } from '../../shared/domain/session-rules'
import { AppError } from '../../shared/errors'
import { db } from './db'
import type { MemberDocument, RegistrationDocument, SessionDocument } from './documents'
import { Memory } from './memory'

/**
 * The WeChat identity that the platform vouches for, from the call's own context: the process environment is shared by
 * calls that overlap. Null for a timer, or a call from outside WeChat.
 */
export function openidOf(context: object): string | null {
  const { WX_OPENID } = cloudbase.getCloudbaseContext(context as never) as { WX_OPENID?: string }
  return WX_OPENID || null
}

/** Who makes a call: a WeChat identity, and the session through which it came where that was a browser's. */
export interface Identity {
  openid: string | null
  /** `_id` of the session; null for a phone, and for nobody. */
  session: string | null
}

const nobody: Identity = { openid: null, session: null }

/**
 * What the platform vouches for: WeChat's identity of a phone; or the session that a browser signed in with, whose
 * person is looked up. A browser that nobody let in is nobody.
 *
 * @param age ms; see `findMember`
 * @returns null for a session that does not count any more
 */
export async function identify(context: object, now: Date, age: number): Promise<Identity | null> {
  const openid = openidOf(context)
  if (openid) return { openid, session: null }
  const { TCB_CUSTOM_USER_ID } = cloudbase.getCloudbaseContext(context as never) as { TCB_CUSTOM_USER_ID?: string }
  return TCB_CUSTOM_USER_ID ? identityBehind(TCB_CUSTOM_USER_ID, now, age) : nobody
}

const knownSessions = new Memory<SessionDocument>(200)

/** The same person with the same WeChat as when they let the browser in, still with work at the desk; else null. */
async function identityBehind(id: string, now: Date, age: number): Promise<Identity | null> {
  const session = await findSession(id, age)
  if (!session || session.decision !== 'confirmed' || whySignedOut(lasting(session), now.getTime())) return null
  const member = await findMember(session.openid, age)
  if (member?._id !== session.memberId || !worksAtDesk(member)) return null
  await noteUse(session, now)
  return { openid: session.openid, session: id }
}

async function findSession(id: string, age: number): Promise<SessionDocument | null> {
  const remembered = knownSessions.recall(id, age)
  if (remembered) return remembered
  const session = await db.sessions.find(id)
  if (session) knownSessions.keep(id, session)
  else knownSessions.forget(id)
  return session
}

/** Milliseconds, as the rules have them. */
export const lasting = ({ confirmedAt, usedAt, endedAt }: SessionDocument) => ({
  confirmedAt: confirmedAt.getTime(),
  usedAt: usedAt.getTime(),
  endedAt: endedAt?.getTime() ?? null,
})

/** Never in the way of the call itself: what could not be noted is by a later one. */
async function noteUse(session: SessionDocument, now: Date): Promise<void> {
  if (now.getTime() < session.usedAt.getTime() + notedEvery) return
  const { _id, usedAt } = session
  try {
    await db.sessions.change({ _id, usedAt, endedAt: null }, { usedAt: now })
    knownSessions.forget(_id)
  } catch (error) {
    console.error(JSON.stringify({ session: _id, error: String(error) }))
  }
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
