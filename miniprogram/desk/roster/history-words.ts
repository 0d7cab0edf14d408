import { paymentWayNames } from '../../../shared/domain/activity-words'

const acts: Readonly<Record<string, string>> = {
  'registered': '报名',
  'waitlisted': '排候补',
  'pending': '报名，待审核',
  'approved-registered': '审核通过',
  'approved-waitlisted': '审核通过，排候补',
  'rejected': '审核没有通过',
  'promoted': '候补得到席位',
  'offered': '候补轮到，等确认',
  'confirmed': '确认参加',
  'offer-lapsed': '没有按时确认',
  'seated': '给了席位',
  'cancelled': '退出',
  'ended-by-staff': '会务取消报名',
  'entered': '代为报名',
  'answers-revised': '修改报名内容',
  'voucher-sent': '上传转账凭证',
  'voucher-taken-back': '撤回转账凭证',
  'withdrawn': '单位联络人取消报名',
  'noted': '写备注',
  'fee-settled': '登记缴费',
  'fee-taken-back': '撤回缴费登记',
  'fee-refunded': '登记退款',
  'fee-reminded': '提醒缴费',
  'invoice-issued': '开票',
  'invoice-reissued': '改发票',
  'room-assigned': '排房',
  'room-taken-away': '退房',
  'certified': '发证',
  'certificate-taken-back': '收回证书',
  'arrived': '签到',
  'walked-in': '现场报名',
  'invoice-filled': '现场补开票信息',
  'went-out': '离场',
  'admitted': '特许入场',
  'scan-undone': '撤回签到',
  'pass-reissued': '换入场码',
  'scans-delivered': '离线签到上传',
}

/** A line of a registration's trail in words; what is not known is told without detail. */
export function actWords(what: string, why: string): string {
  const detail = (paymentWayNames as Readonly<Record<string, string>>)[why] ?? why
  return [acts[what] ?? '更新', detail].filter(Boolean).join('：')
}
