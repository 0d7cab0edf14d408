import type { PageKey } from '../../shared/domain/association-pages'
import { open } from '../pages/routes'

export const activityEditUrl = (activityId: string) => `/desk/activity-edit/index?id=${activityId}`
export const scannerUrl = (activityId: string) => `/desk/scan/index?id=${activityId}`
export const hallUrl = (activityId: string) => `/desk/hall/index?id=${activityId}`

export const openCheckinSetup = (activityId: string) => open(`/desk/checkin-setup/index?id=${activityId}`)
export const openRoster = (activityId: string) => open(`/desk/roster/index?id=${activityId}`)
export const openEnrol = (activityId: string) => open(`/desk/enrol/index?id=${activityId}`)
export const openHeadCounts = (activityId: string) => open(`/desk/head-counts/index?id=${activityId}`)
export const openPending = (activityId: string) => open(`/desk/roster/index?id=${activityId}&status=pending`)
export const openScanner = (activityId: string) => open(scannerUrl(activityId))
export const openHall = (activityId: string) => open(hallUrl(activityId))
export const openWallCode = (activityId: string, listId: string) => open(`/desk/wall-code/index?id=${activityId}&list=${listId}`)
export const openActivityEdit = (activityId: string) => open(activityEditUrl(activityId))
export const openCopy = (activityId: string) => open(`/desk/activity-edit/index?copy=${activityId}`)
export const openTeams = (activityId: string) => open(`/desk/teams/index?id=${activityId}`)
export const openPerson = (id: string) => open(`/desk/person/index?id=${id}`)
export const openAudits = () => open('/desk/audits/index')
export const openTemplates = () => open('/desk/templates/index')
export const openPageEdit = (of: PageKey) => open(`/desk/page-edit/index?of=${of}`)
export const openBackups = () => open('/desk/backups/index')
export const openSessions = () => open('/desk/sessions/index')
export const openRoles = () => open('/desk/roles/index')
export const openStatementPrint = (quarter: string) => open(`/desk/statement-print/index?quarter=${quarter}`)
export const expenseUrl = (id: string) => `/desk/expense/index?id=${id}`
export const openExpense = (id: string) => open(expenseUrl(id))
export const openNewExpense = () => open('/desk/expense/index')
export const openHonours = (year: number) => open(`/desk/honours/index?year=${year}`)
/** A version of the payment rules that has not begun, or the form for a new one. */
export const openPolicyEdit = (id = '') => open(`/desk/policy-edit/index${id && `?id=${id}`}`)
/** What a statement or an expense is signed for on. */
export const openSigning = (kind: 'statement' | 'expense', id: string) => open(`/desk/signing/index?kind=${kind}&id=${id}`)
export const openPaying = (quarter: string) => open(`/desk/paying/index?quarter=${quarter}`)
export const openDuesUnit = (unitId: string) => open(`/desk/dues-unit/index?id=${unitId}`)
export const openOwnDues = () => open('/desk/dues-unit/index')
export const openDuesReceipt = (receipt: string) => open(`/desk/dues-receipt/index?receipt=${receipt}`)
export const openDuesRules = () => open('/desk/dues-rules/index')
export const openNewActivity = () => open('/desk/activity-edit/index')
export const openUnit = (id: string) => open(`/desk/unit/index?id=${id}`)
export const peopleOfUnit = ({ id, name }: { id: string; name: string }) =>
  `/desk/people/index?unitId=${id}&unit=${encodeURIComponent(name)}`
