import { fullDayOf, timeOf, type Instant } from './instant'
import type { NoticeKind, NoticeWords } from './notice-words'
import { subscribeTemplates, type FieldKind, type TemplateKey } from './subscribe-templates'

interface Said {
  template: TemplateKey
  /** One a field, in the order of the template's fields. */
  values: readonly string[]
}

type Say = (words: NoticeWords, at: Instant) => Said

/** `2026年5月13日 14:00`, as a `time` field wants it. */
export const fieldTime = (at: Instant): string => `${fullDayOf(at)} ${timeOf(at)}`

const standing = (result: string, unit: string, note: string, at: Instant): Said => ({
  template: 'standing',
  values: [result, unit, note, fieldTime(at)],
})
const application = (stage: string, unit: string, note: string, at: Instant): Said => ({
  template: 'application',
  values: [stage, unit, note, fieldTime(at)],
})
const result = (stands: string, title: string, note: string, at: Instant): Said => ({
  template: 'result',
  values: [stands, title, note, fieldTime(at)],
})
const activity = ({ title = '', startsAt = '', place = '' }: NoticeWords, note: string): Said => ({
  template: 'activity',
  values: [title, startsAt, place, note],
})

/** `11月23日 10:00`: a note has no room for the year. */
const withoutYear = (time: string) => time.replace(/^\d+年/, '')

const seated = '入场码在“我的报名”里'

/**
 * What WeChat brings to the phone besides the page 消息: what a person waits for without the program being open. A
 * person agrees to one message of a template at a time: what becomes of a registration and what happens to the activity
 * have one each, so that the one does not use up the other's.
 */
const said: Partial<Record<NoticeKind, Say>> = {
  'standing-confirmed': ({ unit = '' }, at) => standing('已确认', unit, '报名和投稿都按本单位人员办理', at),
  'standing-declined': ({ unit = '', why = '' }, at) => standing('未确认', unit, why, at),
  'application-returned': ({ unit = '', why = '' }, at) => application('待补充', unit, why, at),
  'application-checked': ({ unit = '' }, at) => application('已核对', unit, '资料无误，等理事会决定', at),
  'application-accepted': ({ unit = '', meeting = '' }, at) => application('已通过', unit, `${meeting}同意入会`, at),
  'application-declined': ({ unit = '', why = '' }, at) => application('未通过', unit, why, at),
  'registered': ({ title = '' }, at) => result('已成功', title, seated, at),
  'entered': ({ title = '', by = '' }, at) => result('已成功', title, `${by}为您报了名`, at),
  'place-given': ({ title = '' }, at) => result('已补上', title, '候补有了名额，您已报名成功', at),
  'place-offered': ({ title = '', until = '' }, at) => result('待确认', title, `席位留到 ${withoutYear(until)}`, at),
  'offer-lapsed': ({ title = '' }, at) => result('已过时', title, '没有按时确认，席位不再保留', at),
  'registration-approved': ({ title = '' }, at) => result('已通过', title, seated, at),
  'registration-approved-waiting': ({ title = '' }, at) => result('已通过', title, '席位已满，有空位按先后补上', at),
  'registration-rejected': ({ title = '', why = '' }, at) => result('未通过', title, why, at),
  'registration-ended': ({ title = '', why = '' }, at) => result('已取消', title, why, at),
  'withdrawn': ({ title = '', why = '' }, at) => result('已取消', title, why, at),
  'team-withdrawn': ({ title = '', team = '' }, at) => result('已取消', title, `${team}已退赛`, at),
  'team-ended': ({ title = '', team = '' }, at) => result('已取消', title, `${team}调整了名单`, at),
  'activity-tomorrow': words => activity(words, '明天报到，带上入场码'),
  'activity-cancelled': words => activity(words, `已取消：${words.why ?? ''}`),
}

/** Whether a notice of that kind is sent to the phone at all. */
export const isPushed = (kind: NoticeKind): boolean => kind in said

/**
 * What a notice says in the fields of its template, each within WeChat's limits; null for a kind that stands on the
 * page 消息 alone.
 */
export function subscribeMessage(kind: NoticeKind, words: NoticeWords, at: Instant): Said | null {
  const say = said[kind]
  if (!say) return null
  const { template, values } = say(words, at)
  return { template, values: subscribeTemplates[template].fields.map((field, index) => fitField(field.kind, values[index] ?? '')) }
}

/** UTF-16 units, so that it holds however WeChat counts a rare character. */
const longest: Record<FieldKind, number> = { thing: 20, phrase: 5, time: 32 }

/**
 * A value as WeChat takes it: on one line, not empty, cut with an ellipsis where it is too long.
 *
 * @source WeChat's documentation of `subscribeMessage.send`, limits of values: thing at most 20 characters, phrase at
 * most 5 Han; a value that breaks them fails the whole message with 47003
 */
export function fitField(kind: FieldKind, value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  if (line === '') return '无'
  return line.length <= longest[kind] ? line : cut(line, longest[kind])
}

/** A phrase takes Han alone, so nothing shows there that it was cut. */
function cut(line: string, most: number): string {
  const mark = most > 5 ? '…' : ''
  let kept = ''
  for (const character of line) {
    if (kept.length + character.length + mark.length > most) break
    kept += character
  }
  return kept + mark
}
