import cloudbase from '@cloudbase/node-sdk'
import type { Role, Who } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { db } from './db'
import type { MemberDocument } from './documents'

/**
 * The WeChat identity that the platform vouches for, from the call's own context: the process environment is shared by
 * calls that overlap. Null for a timer, or a call from outside WeChat.
 */
export function openidOf(context: object): string | null {
  const { WX_OPENID } = cloudbase.getCloudbaseContext(context as never) as { WX_OPENID?: string }
  return WX_OPENID || null
}

export const findMember = (openid: string | null): Promise<MemberDocument | null> =>
  openid ? db.members.findOne({ openid }) : Promise.resolve(null)

/**
 * The member behind a call that asks for one.
 * @throws AppError NO_IDENTITY, NOT_A_MEMBER or FORBIDDEN
 */
export async function admit(who: 'member' | readonly Role[], openid: string | null): Promise<MemberDocument> {
  if (!openid) throw new AppError('NO_IDENTITY')
  const member = await findMember(openid)
  if (!member) throw new AppError('NOT_A_MEMBER')
  if (who !== 'member' && !who.some(role => member.roles.includes(role))) throw new AppError('FORBIDDEN', { roles: who })
  return member
}

export const needsMember = (who: Who): who is 'member' | readonly Role[] => who === 'member' || Array.isArray(who)
