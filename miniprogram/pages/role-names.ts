import type { Role } from '../../shared/contract/call'

/** @source domain.md, "Terms" */
export const roleNames: Readonly<Record<Role, string>> = {
  officer: '信息员',
  editor: '编辑部',
  staff: '工作人员',
  approver: '审批人',
  admin: '秘书处',
}
