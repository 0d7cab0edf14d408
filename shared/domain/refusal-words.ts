import type { Ineligibility } from './eligibility'
import type { RefusalReason } from '../contract/registration'

/** Why somebody may not come, and what they can do about it. @source look.md §6, 资格 */
export const ineligibilityWords: Readonly<Record<Ineligibility, { title: string; todo: string }>> = {
  'awaiting-unit': { title: '本场只限受邀单位的人员', todo: '单位联络人确认您之后就能报' },
  'unit-not-invited': { title: '本场没有邀请您的单位', todo: '有疑问可咨询会务' },
  'grade-not-invited': { title: '本场限其他级别的单位', todo: '级别有变动，可请单位联络人与秘书处核对' },
  'role-not-invited': { title: '本场限受邀的人员', todo: '可以把这一页转给合适的同事' },
  'dues-owed': { title: '单位会费逾期未缴', todo: '缴清后就能报，已缴的可请单位联络人与秘书处核对' },
  'certificate-missing': { title: '要先取得所需的证书', todo: '没有查到您的记录，已经取得的可咨询会务' },
  'certificate-unstated': { title: '要填证书编号', todo: '填写您的证书编号后再报' },
}

/** Both in one sentence. */
export const ineligibleSentence = (reason: Ineligibility): string => `${ineligibilityWords[reason].title}，${ineligibilityWords[reason].todo}`

/** Why a registration was not taken, in the person's words. */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  'not-published': '这场活动还没有发布',
  'cancelled': '这场活动已取消，不用再报',
  'not-open-yet': '还没有开始报名，到时再来',
  'closed': '报名已截止，有变动可咨询会务',
  'ended': '这场活动已经结束',
  'invoice-missing': '这场活动要填发票信息',
  'answers-wrong': '有问题没有答全，或刚刚改过，核对后再报',
  'teams-only': '这场活动按队报名，由领队报名',
  'awaiting-unit': ineligibleSentence('awaiting-unit'),
  'unit-not-invited': ineligibleSentence('unit-not-invited'),
  'grade-not-invited': ineligibleSentence('grade-not-invited'),
  'role-not-invited': ineligibleSentence('role-not-invited'),
  'dues-owed': ineligibleSentence('dues-owed'),
  'certificate-missing': ineligibleSentence('certificate-missing'),
  'certificate-unstated': ineligibleSentence('certificate-unstated'),
}
