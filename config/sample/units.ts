import type { UnitDocument } from '../../cloudfunctions/_kit/documents'
import type { UnitGrade } from '../../shared/contract/member'
import type { Invoice } from '../../shared/contract/invoice'
import { checkCharacter } from '../../shared/domain/credit-code'
import type { People } from './people'
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

const unit = (
  number: number,
  name: string,
  grade: UnitGrade,
  domain: string,
  address: string,
  codeStem = `91990100MA0X7K${String(number).padStart(2, '0')}H`,
): SampleUnit => ({ _id: `unit${String(number).padStart(8, '0')}`, name, grade, domain, address, codeStem })

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

/** The units as the association entered them; a third gives no credit code, as in any list that was typed once. */
export const unitDocuments = ({ all }: People, { on }: Times): UnitDocument[] =>
  sampleUnits.map(({ _id, name, grade, codeStem, address }, index) => {
    const enteredAt = on(-420, '10:00')
    const creditCode = index % 3 === 2 ? '' : codeStem + checkCharacter(codeStem)
    return {
      _id,
      name,
      creditCode,
      codeKey: creditCode || _id,
      state: 'member',
      grade,
      grades: [{ grade, term, from: new Date(enteredAt), by: '苏见微' }],
      region: '河州市',
      address,
      invoice: index === 0 ? invoiceFor(_id, 'special') : null,
      officers: all.filter(({ unitId, roles }) => unitId === _id && roles.includes('officer')).map(({ _id: id }) => id),
      application: null,
      revision: 0,
      ...recorded(_id, [{ at: enteredAt, by: { _id: 'member000020', name: '苏见微' }, what: 'entered' }]),
    }
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
