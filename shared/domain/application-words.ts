import type { Stage } from './application-rules'

export const stageNames: Readonly<Record<Stage, string>> = {
  submitted: '待核对',
  returned: '待补充',
  checked: '待理事会决定',
  accepted: '已入会',
  declined: '未通过',
  withdrawn: '已撤回',
}

const acts: Readonly<Record<string, string>> = {
  'applied': '提交申请',
  'applied-again': '再次提交',
  'application-checked': '核对无误',
  'application-returned': '退回补充',
  'application-accepted': '同意入会',
  'application-declined': '没有通过',
  'application-withdrawn': '撤回申请',
  'revised': '修改资料',
  'renamed': '修改名称',
}

/** A line of an application's trail in words. */
export const applicationActWords = (what: string): string => acts[what] ?? '更新'

/** Why a company cannot be applied for under a code or a name that is taken, and what to do. */
export function takenWords(what: 'code' | 'name', by: 'applying' | 'member' | 'left', owner: string): string {
  const it = what === 'code' ? '这个信用代码' : '这个名称'
  switch (by) {
    case 'member':
      return `${owner}已是会员单位，用的就是${it}。您是这个单位的人，直接登记即可`
    case 'applying':
      return `${it}已有人提交入会申请，正在办理。可问问同事，或联系秘书处`
    case 'left':
      return `${it}在${owner}的旧记录里，恢复会籍联系秘书处`
  }
}
