import type { MemberDocument } from './documents'

/** Stands for the WeChat identity of a person who has not opened the program. */
export const unboundOpenid = (id: string) => `unbound:${id}`

export const isUnbound = ({ _id, openid }: Pick<MemberDocument, '_id' | 'openid'>) => openid === unboundOpenid(_id)
