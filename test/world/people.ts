import type { MemberDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { freshId, made, type Ground, type Made } from './ground'

export type Person = Made<MemberDocument>

/** Units, members and visitors. */
export function people({ db, now, next }: Ground) {
  let usual: Promise<Made<UnitDocument>> | undefined
  /** Made up, in the range of the sample numbers. */
  const phone = () => String(13800000000 + next())

  async function unit(overrides: Partial<UnitDocument> = {}): Promise<Made<UnitDocument>> {
    const document: UnitDocument = { _id: freshId(), name: `河州通信第${next()}分公司`, grade: 'director', ...overrides }
    await db.units.insert(document)
    return made(document)
  }

  async function member(overrides: Partial<MemberDocument> = {}): Promise<Person> {
    const home = await (usual ??= unit())
    const id = freshId()
    const name = overrides.name ?? `何舟${next()}`
    const document: MemberDocument = {
      _id: id,
      openid: `openid-${id}`,
      name,
      phone: phone(),
      unitId: home.id,
      unitName: home.name,
      department: '',
      roles: [],
      joinedAt: new Date(now()),
      history: [{ at: new Date(now()), by: id, byName: name, what: 'joined', why: '', requestId: `joined-${id}` }],
      requestId: `joined-${id}`,
      ...overrides,
    }
    if (!(await db.members.insert(document))) throw new Error(`a member like ${name} is there already`)
    return made(document)
  }

  return {
    unit,
    member,
    phone,
    /** Has a WeChat identity and has not joined. */
    visitor: () => ({ openid: `openid-visitor-${freshId()}` }),
    members: (count: number) => Promise.all(Array.from({ length: count }, () => member())),
  }
}
