import type { Output } from '../../../shared/contract/call'
import type { enrolment, Unreadable } from '../../../shared/contract/enrolment'
import { mostEnrolled } from '../../../shared/domain/enrol-rules'

type Outcome = Output<(typeof enrolment)['calls']['enrol']>
export type Refusal = Extract<Outcome, { outcome: 'refused' }>['reason']
export type Enrolled = Extract<Outcome, { outcome: 'enrolled' }>['people']
export type By = keyof typeof mostEnrolled

/** Why nobody could be registered, and what to do. */
export const refusalWords = (reason: Refusal, by: By): string =>
  ({
    'not-published': '这场活动还没有发布',
    'cancelled': '这场活动已取消，不用再报',
    'not-open-yet': '还没有开始报名，到时再来，填好的名单会留着',
    'closed': '报名已截止，要加人可咨询会务',
    'ended': '这场活动已经结束',
    'teams-only': '这场活动按队报名，由领队报名',
    'too-many': `一次最多 ${mostEnrolled[by]} 人，分几次报`,
  })[reason]

/** Why a workbook could not be read, and what to do. */
export const unreadableWords = (reason: Unreadable, by: By): string =>
  ({
    'missing': '文件没有传到，重新选择一次',
    'too-large': `文件太大。只留要报名的人，去掉图片，一次最多 ${mostEnrolled[by]} 人`,
    'no-workbook': '这不是 Excel 表格。用 Excel 或 WPS 另存为 .xlsx，再选一次',
    'no-header': '没有找到表头。前十行里要有一行写着“姓名”和“手机”',
    'no-rows': '表头下面没有人',
    'too-many-rows': `人数太多。一次最多 ${mostEnrolled[by]} 人，分成几张表`,
  })[reason]

export const resultNames = { registered: '已报名', waitlisted: '候补', pending: '待审核', already: '早已报过' } as const

/** `3 人已报名，1 人在候补`, with nothing that is none. */
export function sumsInWords(people: Enrolled): string {
  const count = (result: Enrolled[number]['result']) => people.filter(each => each.result === result).length
  const parts = [
    [count('registered'), '人已报名'],
    [count('pending'), '人等会务审核'],
    [count('waitlisted'), '人在候补'],
    [count('already'), '人早已报过'],
  ] as const
  return parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`).join('，')
}
