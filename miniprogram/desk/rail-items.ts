import type { Me } from '../../shared/contract/member'
import { hasRole } from '../cloud/use-me'
import type { RailItem } from '../components/desk/rail'

/** The pages of the desk that others link to. */
export const deskRoutes = {
  todo: '/desk/index/index',
  review: '/desk/review/index',
  issue: '/desk/issue/index',
  issuePreview: '/desk/issue-preview/index',
  targets: '/desk/targets/index',
  commissions: '/desk/commissions/index',
  activities: '/desk/activities/index',
  statement: '/desk/statement/index',
  signing: '/desk/signing/index',
  paying: '/desk/paying/index',
  expenses: '/desk/expenses/index',
  dues: '/desk/dues/index',
  bank: '/desk/bank/index',
  year: '/desk/year/index',
  policy: '/desk/policy/index',
  whatIf: '/desk/what-if/index',
  people: '/desk/people/index',
  units: '/desk/units/index',
  applications: '/desk/applications/index',
  ownUnit: '/desk/unit/index',
  roles: '/desk/roles/index',
  settings: '/desk/settings/index',
} as const

/** What the rail offers to a person by their roles. */
export function railItems(me: Me | null, waiting: { review?: number; signing?: number } = {}): RailItem[] {
  const editor = hasRole(me, 'editor', 'admin')
  const items: (RailItem | false)[] = [
    hasRole(me, 'staff', 'editor', 'approver', 'treasurer', 'admin') && { url: deskRoutes.todo, icon: 'inbox', label: '待办' },
    editor && { url: deskRoutes.review, icon: 'pen', label: '审稿', waiting: waiting.review },
    editor && { url: deskRoutes.issue, icon: 'doc', label: '发布' },
    editor && { url: deskRoutes.targets, icon: 'check-circle', label: '任务' },
    hasRole(me, 'staff', 'admin') && { url: deskRoutes.activities, icon: 'users', label: '报名' },
    hasRole(me, 'editor', 'approver', 'treasurer', 'admin') && { url: deskRoutes.statement, icon: 'yuan', label: '稿酬' },
    hasRole(me, 'editor', 'approver', 'treasurer', 'admin') && { url: deskRoutes.signing, icon: 'stamp', label: '签批', waiting: waiting.signing },
    hasRole(me, 'treasurer') && { url: deskRoutes.paying, icon: 'check-circle', label: '发放' },
    hasRole(me, 'staff', 'editor', 'approver', 'treasurer', 'admin') && { url: deskRoutes.expenses, icon: 'receipt', label: '支出' },
    hasRole(me, 'staff', 'treasurer', 'admin') && { url: deskRoutes.dues, icon: 'book', label: '会费' },
    editor && { url: deskRoutes.year, icon: 'chart', label: '统计' },
    hasRole(me, 'staff', 'admin') && { url: deskRoutes.units, icon: 'building', label: '单位' },
    hasRole(me, 'contact') && !hasRole(me, 'staff', 'admin') && { url: deskRoutes.ownUnit, icon: 'building', label: '本单位' },
    hasRole(me, 'staff', 'editor', 'admin', 'contact') && { url: deskRoutes.people, icon: 'user', label: '人员' },
    hasRole(me, 'approver', 'treasurer') && !hasRole(me, 'staff', 'editor', 'admin') && { url: deskRoutes.roles, icon: 'shield', label: '权限' },
    hasRole(me, 'admin') && { url: deskRoutes.settings, icon: 'sliders', label: '设置' },
  ]
  return items.filter(item => item !== false)
}
