import type { Held, Leaving, WhyStay } from '../../../shared/contract/privacy'

/** Why leaving has to wait, and what to do first. */
export const stayWords: Readonly<Record<WhyStay, string>> = {
  'paid-place': '您有已缴费、还没参加的活动，参加之后，或请会务退费之后，再退出',
  'article-under-way': '您有稿件在审或待刊，撤回，或等刊发之后，再退出',
  'payment-due': '您有刊发的稿件还没有结稿酬，结清之后再退出；不要稿酬的，联系秘书处',
  'last-admin': '您是唯一的管理员，先让另一位接手，再退出',
  'application-under-way': '您提交的入会申请还没有结果，撤回，或等有了结果，再退出',
}

/** What goes, one line a matter. */
export const goes = ({ numbers, registrations, messages }: Held, { placesGivenBack, manuscriptsRemoved, keeps }: Leaving): string[] =>
  [
    keeps.name ? '手机、部门职务和微信绑定' : '姓名、手机、部门职务和微信绑定',
    numbers.identityNumber && '身份证号',
    numbers.bankAccount && '银行卡号',
    placesGivenBack > 0 && `${placesGivenBack} 场还没参加的报名，名额让给候补的人`,
    registrations.length > 0 && '报名时填的内容和上传的文件，已缴费的开票资料和凭证除外',
    manuscriptsRemoved > 0 && `${manuscriptsRemoved} 篇没有刊发的稿件`,
    messages.length > 0 && '收到的消息',
    '服务过的单位、信息员、联络人和工作权限',
  ].filter(line => typeof line === 'string' && line !== '') as string[]

/** What stays and why, one line a matter. */
export const stays = ({ reads }: Held, { keeps }: Leaving): string[] =>
  [
    keeps.name && '姓名，因为下面这些记录里有',
    keeps.published > 0 && `${keeps.published} 篇刊发的稿件和署名`,
    keeps.statementLines > 0 && `${keeps.statementLines} 个季度的稿酬记录`,
    keeps.paidOrAttended > 0 && `${keeps.paidOrAttended} 次缴费、参加活动或领证的记录`,
    keeps.acts && '您为协会或单位办理过的事项',
    reads.length > 0 && '谁查看过您的证件信息',
    !keeps.name && '不带姓名的报名人次',
  ].filter(line => typeof line === 'string') as string[]
