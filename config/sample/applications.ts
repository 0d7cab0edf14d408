import type { MemberDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import { checkCharacter } from '../../shared/domain/credit-code'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import type { People } from './people'
import type { Times } from './times'
import { recorded } from './trail'

interface SampleApplication {
  number: number
  name: string
  codeStem: string
  address: string
  business: string
  applicant: { name: string; letters: string; phone: string }
  /** days ago */
  submitted: number
  /** what staff asked to be put right; waits for them without */
  remark?: string
}

const applications: readonly SampleApplication[] = [
  {
    number: 1,
    name: '河州星桥通信示例公司',
    codeStem: '91990100MA2X7K01H',
    address: '河州市滨江东路 16 号',
    business: '通信线路施工与维护',
    applicant: { name: '乔望川', letters: 'qiaowangchuan', phone: '0871' },
    submitted: 6,
  },
  {
    number: 2,
    name: '河州青禾物联示例公司',
    codeStem: '91990100MA2X7K02H',
    address: '河州市学府路 29 号',
    business: '物联网终端的研发和销售',
    applicant: { name: '纪初晴', letters: 'jichuqing', phone: '0872' },
    submitted: 3,
    remark: '执照照片左下角反光，看不清住所，重拍一张',
  },
]

/** Companies that apply: one waits for staff, one is to put something right. */
export function sampleApplications({ named }: People, { on }: Times): { units: UnitDocument[]; members: MemberDocument[] } {
  const staff = named('江行简')
  const made = applications.map(({ number, name, codeStem, address, business, applicant, submitted, remark }) => {
    const [_id, id] = [`apply${String(number).padStart(7, '0')}`, `applicant${String(number).padStart(3, '0')}`]
    const at = on(-submitted, '10:00')
    const creditCode = codeStem + checkCharacter(codeStem)
    const person = { _id: id, name: applicant.name }
    const acts = [{ at, by: person, what: 'applied' }, ...(remark ? [{ at: on(-submitted + 1, '09:00'), by: staff, what: 'application-returned', why: remark }] : [])]
    const unit: UnitDocument = {
      _id,
      name,
      creditCode,
      codeKey: creditCode,
      state: 'applying',
      grade: 'member',
      grades: [],
      region: '河州市',
      address,
      invoice: null,
      officers: [],
      application: {
        stage: remark ? 'returned' : 'submitted',
        applicantId: id,
        // Papers of a company that is none are not made up: the sample has no pictures.
        licence: '',
        business,
        submittedAt: new Date(at),
        remark: remark ?? '',
        decision: null,
      },
      revision: acts.length - 1,
      ...recorded(_id, acts),
    }
    const member: MemberDocument = {
      ...person,
      openid: `sample-${applicant.letters}`,
      phone: `1380000${applicant.phone}`,
      phoneVerified: true,
      unitId: _id,
      unitName: name,
      department: '',
      standing: 'awaiting',
      contact: false,
      services: [{ unitId: _id, unitName: name, from: new Date(at), until: null }],
      roles: [],
      post: null,
      consent: { version: privacyVersion, at: new Date(at) },
      joinedAt: new Date(at),
      ...recorded(id, [{ at, by: person, what: 'joined' }]),
    }
    return { unit, member }
  })
  return { units: made.map(({ unit }) => unit), members: made.map(({ member }) => member) }
}
