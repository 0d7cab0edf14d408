import type { MemberDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { freshId, made, type Ground, type Made } from './ground'

export type Person = Made<MemberDocument>

/** Units, members and visitors. */
export function people({ db, now, next, look }: Ground) {
  let usual: Promise<Made<UnitDocument>> | undefined
  /** Made up, in the range of the sample numbers. */
  const phone = () => String(13800000000 + next())

  async function unit(overrides: Partial<UnitDocument> = {}): Promise<Made<UnitDocument>> {
    const id = freshId()
    const at = new Date(now())
    const document: UnitDocument = {
      _id: id,
      name: `河州通信第${next()}分公司`,
      creditCode: '',
      codeKey: id,
      state: 'member',
      grade: 'director',
      grades: [{ grade: 'director', term: '第五届', from: at, by: 'world' }],
      region: '河州市',
      address: '',
      invoice: null,
      officers: [],
      application: null,
      revision: 0,
      history: [{ at, by: 'world', byName: '秘书处', what: 'entered', why: '', requestId: `entered-${id}` }],
      requestId: `entered-${id}`,
      ...overrides,
    }
    if (!(await db.units.insert(document))) throw new Error(`a unit like ${document.name} is there already`)
    return made(document)
  }

  async function member({ unit: named, ...overrides }: Partial<MemberDocument> & { unit?: { id: string; name: string } } = {}): Promise<Person> {
    const home = named ?? (await (usual ??= unit()))
    const id = freshId()
    const name = overrides.name ?? `何舟${next()}`
    const document: MemberDocument = {
      _id: id,
      openid: `openid-${id}`,
      name,
      phone: phone(),
      phoneVerified: true,
      unitId: home.id,
      unitName: home.name,
      department: '',
      standing: 'confirmed',
      contact: false,
      services: [{ unitId: home.id, unitName: home.name, from: new Date(now()), until: null }],
      roles: [],
      post: null,
      consent: null,
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
    /** Named as one of the unit's information officers, on both sides. */
    async officer(home: { id: string; name: string }, overrides: Partial<MemberDocument> = {}): Promise<Person> {
      const person = await member({ unit: home, roles: ['officer'], ...overrides })
      const [{ officers } = { officers: [] }] = await look('units', { _id: home.id })
      await db.units.change({ _id: home.id }, { officers: [...officers, person.id] })
      return person
    },
    /** Entered by staff, and nobody's WeChat yet. */
    async entered(overrides: Partial<MemberDocument> & { unit?: { id: string; name: string } } = {}): Promise<Person> {
      const id = freshId()
      return member({ _id: id, openid: `unbound:${id}`, phoneVerified: false, ...overrides })
    },
    phone,
    /** Has a WeChat identity and has not joined. */
    visitor: () => ({ openid: `openid-visitor-${freshId()}` }),
    members: (count: number) => Promise.all(Array.from({ length: count }, () => member())),
  }
}
