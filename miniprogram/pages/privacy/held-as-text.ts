import type { Held } from '../../../shared/contract/privacy'
import { placeNames, roomNames } from '../../../shared/domain/activity-words'
import { articleStatusNames } from '../../../shared/domain/article-rules'
import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { lineStateWords } from '../../../shared/domain/line-words'
import { parseQuarterKey, quarterName } from '../../../shared/domain/quarter'
import { rolesInWords } from '../../../shared/domain/role-words'
import { numberRules } from '../../../shared/domain/sealed-numbers'

type Part = readonly [title: string, lines: readonly string[]]

/** All that is held about a person as a text that anyone can read; times are China's. */
export function heldAsText(held: Held): string {
  const head = `协会保存的关于您的信息\n生成于 ${fullDayOf(held.now)} ${dayAndTime(held.now).split(' ')[1]}`
  const parts = partsOf(held).map(([title, lines]) => [`【${title}】`, ...(lines.length > 0 ? lines : ['无'])].join('\n'))
  return [head, ...parts, '证件号和银行卡号加密保存，这里只列头尾几位；稿件全文在“我的稿件”里。'].join('\n\n')
}

const moment = (at: number) => `${fullDayOf(at)} ${dayAndTime(at).split(' ')[1]}`
const joined = (...words: (string | false | null | undefined)[]) => words.filter(Boolean).join('，')

const partsOf = ({ person, services, numbers, registrations, articles, payments, messages, applications, reads, changes }: Held): Part[] => [
  [
    '登记资料',
    [
      `姓名：${person.name}`,
      `手机：${person.phone}${person.phoneVerified ? '（微信已验证）' : ''}`,
      `单位：${person.unitName}`,
      `部门职务：${person.department || '未填'}`,
      `权限：${rolesInWords(person) || '无'}${person.contact ? '，单位联络人' : ''}`,
      `登记于：${moment(person.joinedAt)}`,
      `隐私条款：${person.consent ? `${person.consent.version} 版，${moment(person.consent.at)} 同意` : '还没有同意'}`,
      '微信身份标识：一串只用来认出您的字符',
    ],
  ],
  ['服务过的单位', services.map(({ unitName, from, until }) => `${unitName}，${fullDayOf(from)}起${until ? `，${fullDayOf(until)}止` : ''}`)],
  [
    '证件与收款',
    [
      `身份证号：${numbers.identityNumber || '未填'}`,
      `银行卡号：${joined(numbers.bankAccount || '未填', numbers.bankName)}`,
    ],
  ],
  [
    '报名',
    registrations.map(({ title, startsAt, status, registeredAt, answers, answered, enteredBy, team, roomNumber, voucherSentAt, paid, invoice, certificate, arrivedAt }) =>
      joined(
        title,
        startsAt !== null && `${fullDayOf(startsAt)}开始`,
        placeNames[status],
        `${moment(registeredAt)} ${enteredBy ? `由${enteredBy}报名` : '报名'}`,
        team && `队伍：${team}`,
        voucherSentAt !== null && `${moment(voucherSentAt)} 上传转账凭证`,
        paid && `${moment(paid.at)} 缴费 ${formatYuan(paid.amount)} 元`,
        arrivedAt !== null && `${moment(arrivedAt)} 签到`,
        invoice && `${moment(invoice.at)} 开票，号码 ${invoice.number}`,
        roomNumber && `房间：${roomNumber}`,
        certificate && `${moment(certificate.at)} 发证：${certificate.name}，编号 ${certificate.number}`,
        answers.department && `部门：${answers.department}`,
        answers.remark && `备注：${answers.remark}`,
        answers.room !== 'none' && `住宿：${roomNames[answers.room]}`,
        answers.certificate && `填写的证书编号：${answers.certificate}`,
        ...answered.map(({ question, answer }) => `${question}：${answer || '已上传文件'}`),
        answers.invoice && `开票资料：${answers.invoice.title}，${answers.invoice.taxpayerNumber}，${answers.invoice.email}`,
      ),
    ),
  ],
  ['稿件', articles.map(({ title, status, characters, updatedAt }) => joined(title || '未写标题', articleStatusNames[status], `${characters} 字`, moment(updatedAt)))],
  [
    '稿酬',
    payments.map(({ quarter, state, gross, tax, net }) => {
      const known = parseQuarterKey(quarter)
      return joined(known ? quarterName(known) : quarter, lineStateWords[state], `应发 ${formatYuan(gross)} 元`, `代扣税 ${formatYuan(tax)} 元`, `实发 ${formatYuan(net)} 元`)
    }),
  ],
  ['入会申请', applications.map(({ unitName, submittedAt }) => `${unitName}，${moment(submittedAt)} 提交`)],
  ['消息', messages.map(({ at, title, text }) => `${moment(at)} ${title}：${text}`)],
  ['谁查看过完整号码', reads.map(({ at, by, what, why }) => `${moment(at)} ${by} 查看${numberRules[what].name}，事由：${why}`)],
  ['资料的改动', changes.map(({ at, by, why }) => joined(`${moment(at)} ${by}`, why))],
]
