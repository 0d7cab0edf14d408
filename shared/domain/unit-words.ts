import type { UnitGrade, UnitState } from '../contract/member'

/** @source domain.md, "Terms" */
export const gradeNames: Readonly<Record<UnitGrade, string>> = {
  'member': '会员',
  'director': '理事',
  'executive-director': '常务理事',
  'vice-chair': '副理事长',
  'chair': '理事长',
}

export const stateNames: Readonly<Record<UnitState, string>> = {
  applying: '申请中',
  member: '在会',
  suspended: '暂停',
  left: '已退会',
}

/** The grade that people write, with or without 单位 behind it; null for anything else. */
export function gradeCalled(text: string): UnitGrade | null {
  const plain = text.replace(/\s/g, '').replace(/单位$/, '')
  const found = (Object.keys(gradeNames) as UnitGrade[]).find(grade => gradeNames[grade] === plain)
  return found ?? null
}

const acts: Readonly<Record<string, string>> = {
  'entered': '录入',
  'imported': '从表格导入',
  'revised': '修改资料',
  'renamed': '修改名称',
  'regraded': '调整级别',
  'suspended': '暂停',
  'left': '退会',
  'restored': '恢复会籍',
  'applied': '提交入会申请',
  'applied-again': '再次提交申请',
  'application-checked': '申请核对无误',
  'application-returned': '申请退回补充',
  'application-accepted': '同意入会',
  'application-declined': '申请没有通过',
  'application-withdrawn': '撤回申请',
  'officer-named': '推荐信息员',
  'officer-ended': '结束信息员',
}

/** A line of a unit's trail in words; what is not known stays out of sight. */
export const actWords = (what: string): string => acts[what] ?? '更新'
