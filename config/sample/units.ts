import type { MemberDocument, UnitDocument } from '../../cloudfunctions/_kit/documents'
import type { UnitGrade } from '../../shared/contract/member'
import type { Invoice } from '../../shared/contract/invoice'
import { checkCharacter } from '../../shared/domain/credit-code'
import { ordinaryUnits } from './more-units'
import type { Times } from './times'
import { recorded } from './trail'

/** A unit of the sample association, with what its people write on an invoice. No region's code begins with 99. */
interface SampleUnit {
  _id: string
  name: string
  grade: UnitGrade
  domain: string
  codeStem: string
  address: string
}

const idOf = (number: number) => `unit${String(number).padStart(8, '0')}`

const unit = (
  number: number,
  name: string,
  grade: UnitGrade,
  domain: string,
  address: string,
  codeStem = `91990100MA0X7K${String(number).padStart(2, '0')}H`,
): SampleUnit => ({ _id: idOf(number), name, grade, domain, address, codeStem })

export const sampleUnits: readonly SampleUnit[] = [
  unit(1, '河州移动示例公司', 'chair', 'hzyd', '河州市人民路 66 号', '91990100MA0X7K2H4'),
  unit(2, '河州电信示例公司', 'vice-chair', 'hzdx', '河州市长桥街 12 号'),
  unit(3, '河州联通示例公司', 'vice-chair', 'hzlt', '河州市北门大街 101 号'),
  unit(4, '河州铁塔示例公司', 'vice-chair', 'hztt', '河州市望川路 9 号'),
  unit(5, '河州广电示例公司', 'executive-director', 'hzgd', '河州市钟楼街 30 号'),
  unit(6, '河州邮电学院', 'executive-director', 'hzydxy', '河州市学府路 1 号'),
  unit(7, '河州通信设计示例公司', 'director', 'hzsj', '河州市青石巷 27 号'),
  unit(8, '河州通信工程示例公司', 'director', 'hzgc', '河州市西环路 205 号'),
  unit(9, '河州光缆示例公司', 'member', 'hzgl', '河州市柳湾工业园 3 号'),
  unit(10, '河州云网数据示例公司', 'member', 'hzyw', '河州市滨江东路 88 号'),
  unit(11, '河州终端渠道示例公司', 'member', 'hzzd', '河州市长桥街 140 号'),
  unit(12, '河州省通信行业协会秘书处', 'member', 'hzxh', '河州市人民路 8 号'),
]

/** Years that a term of the council lasts, and with it a unit's grade. */
const term = '第五届'

const secretariat = { _id: 'member000020', name: '苏见微' }
const enteredOn = -420

/** The units as the association entered them; a third gives no credit code, as in any list that was typed once. */
export const unitDocuments = ({ all }: { all: readonly MemberDocument[] }, times: Times): UnitDocument[] => {
  const known = sampleUnits.map(({ _id, name, grade, codeStem, address }, index) => ({
    ...entered(_id, times, index % 3 === 2 ? '' : codeStem, { name, grade, region: '河州市', address }),
    invoice: index === 0 ? invoiceFor(_id, 'special') : null,
    officers: all.filter(({ unitId, roles }) => unitId === _id && roles.includes('officer')).map(({ _id: id }) => id),
  }))
  const others = ordinaryUnits.map(({ state, ...data }, index) => {
    const number = sampleUnits.length + index + 1
    const codeStem = `91990100MA1X${String(number).padStart(5, '0')}`
    const unit = entered(idOf(number), times, number % 3 === 0 ? '' : codeStem, data)
    return state === 'member' ? unit : { ...unit, state, ...recorded(unit._id, [...deedsOf(times), endOf(state, times)]) }
  })
  return [...known, ...others]
}

type Data = Pick<UnitDocument, 'name' | 'grade' | 'region' | 'address'>

/** @param codeStem the code without its check character; empty while nobody has told it */
function entered(_id: string, times: Times, codeStem: string, data: Data): UnitDocument {
  const creditCode = codeStem && codeStem + checkCharacter(codeStem)
  return {
    _id,
    ...data,
    creditCode,
    codeKey: creditCode || _id,
    state: 'member',
    grades: [{ grade: data.grade, term, from: new Date(times.on(enteredOn, '10:00')), by: secretariat.name }],
    invoice: null,
    officers: [],
    application: null,
    revision: 0,
    ...recorded(_id, deedsOf(times)),
  }
}

const deedsOf = ({ on }: Times) => [{ at: on(enteredOn, '10:00'), by: secretariat, what: 'entered' }]

const endOf = (state: 'suspended' | 'left' | 'applying', { on }: Times) => ({
  at: on(-60, '15:00'),
  by: secretariat,
  what: state,
  why: state === 'left' ? '业务已并入兄弟单位' : '联系不上，待核实',
})

/** The details that a person of the unit fills in for an invoice of that type. */
export function invoiceFor(unitId: string, type: Invoice['type']): Invoice {
  const found = sampleUnits.find(({ _id }) => _id === unitId)
  if (!found) throw new RangeError(`no sample unit ${unitId}`)
  const { name, domain, codeStem, address } = found
  const common = { title: name, taxpayerNumber: codeStem + checkCharacter(codeStem), email: `fapiao@${domain}.example` }
  if (type === 'ordinary') return { type, ...common }
  const tail = unitId.slice(-4)
  return { type, ...common, address, phone: `0990-555${tail}`, bank: '河州银行滨江支行', account: `990066010000${tail}` }
}
