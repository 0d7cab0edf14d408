import type { Role } from '../contract/call'
import type { ApproverPost } from '../contract/member'

/** @source domain.md, "Terms" */
export const roleNames: Readonly<Record<Role, string>> = {
  officer: '信息员',
  editor: '编辑',
  staff: '工作人员',
  approver: '审批人',
  treasurer: '财务',
  admin: '管理员',
}

/** From the smallest amount that a post may sign for to the largest. @source domain.md §4 */
export const postNames: Readonly<Record<ApproverPost, string>> = {
  'deputy-secretary-general': '副秘书长',
  'secretary-general': '秘书长',
  'executive-vice-chair': '常务副理事长',
  'chair': '理事长',
}

/** What somebody is, in words: “编辑、审批人（秘书长）”; empty for nothing. */
export const rolesInWords = ({ roles, post }: { roles: readonly Role[]; post: ApproverPost | null }): string =>
  roles.map(role => (role === 'approver' && post ? `${roleNames.approver}（${postNames[post]}）` : roleNames[role])).join('、')

/** Everybody whom the table of rights knows, in the order of its columns: who has not joined, has, or has a part here. */
export const audiences = ['visitor', 'member', 'contact', 'officer', 'editor', 'staff', 'approver', 'treasurer', 'admin'] as const
export type Audience = (typeof audiences)[number]

export const audienceNames: Readonly<Record<Audience, string>> = { visitor: '访客', member: '会员', contact: '联络人', ...roleNames }

/** What each role is for, in a line; the whole of it is the table of rights. */
export const roleDuties: Readonly<Record<Exclude<Role, 'officer'>, string>> = {
  editor: '审稿、定等级、发布简讯、制发放表',
  staff: '办活动、看名单、签到、管单位和人员',
  approver: '按职务查看和签批稿酬',
  treasurer: '发放稿酬和支出、看代扣税清单',
  admin: '给予和收回权限，含编辑和工作人员的各项',
}
