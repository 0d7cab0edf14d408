import type { UnitGrade, UnitState } from '../../shared/contract/member'

/** Beyond the cast's own units, so that the list is as long as an association's: 161 in all. */
const size = 149

const places = [
  '望州', '临江', '云岭', '青石', '柳湾', '北川', '东湖', '南陵', '西岑', '长桥', '白鹭', '金穗', '松原', '石门', '安平', '乐亭', '宁口',
  '梅溪', '枫林', '海晏', '朝阳', '星湖', '明湖', '清源', '九峰',
] as const
const fields = ['通信工程', '网络技术', '信息服务', '光电设备', '数据科技', '电信服务'] as const

interface OrdinaryUnit {
  name: string
  grade: UnitGrade
  state: UnitState
  region: string
  address: string
}

const stateOf = (index: number): UnitState => (index === 40 ? 'suspended' : index === 41 ? 'left' : 'member')

/** A council unit in eight, among them some that have named nobody to write for them. */
export const ordinaryUnits: readonly OrdinaryUnit[] = Array.from({ length: size }, (_, index) => {
  const place = places[index % places.length]!
  const field = fields[Math.floor(index / places.length)]!
  return {
    name: `${place}${field}示例公司`,
    grade: index % 8 === 3 ? 'director' : 'member',
    state: stateOf(index),
    region: `${place}市`,
    address: `${place}市建设路 ${index + 1} 号`,
  }
})
