import type { MemberDocument } from '../_kit/documents'

type Caller = Pick<MemberDocument, 'roles'>

/** Books payments and changes bills. */
export const keepsBooks = ({ roles }: Caller): boolean => roles.some(role => role === 'treasurer' || role === 'admin')

/** Sees every unit's dues; a contact sees their own unit's. */
export const seesAll = (caller: Caller): boolean => keepsBooks(caller) || caller.roles.includes('staff')
