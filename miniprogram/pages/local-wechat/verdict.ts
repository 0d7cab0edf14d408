import type { IconName } from '../../components/icon/icon'
import type { WeChatRecord } from './records'

export interface Verdict {
  tone: 'ok' | 'warn' | 'bad'
  icon: IconName
  words: string
}

const refusals: Readonly<Record<number, string>> = {
  40003: '没有写明是谁',
  40037: '没有这个模板',
  40097: '尺寸不对',
  40129: '没有写明用在哪里',
  40169: '参数太长，或有不能用的字',
  41030: '页面地址不对',
  43101: '对方没有同意，或同意的次数已用完',
  45002: '文字超过 2,500 字',
  47001: '没有文字',
  48001: '本机没有这项功能',
  61010: '此人两小时内没有来过',
  87014: '有风险',
}

/** What came of a call, in a word and a shape. */
export function verdictOf({ api, result }: WeChatRecord): Verdict {
  const code = Number(result.errcode ?? 0)
  if (code !== 0) return { tone: code === 43101 ? 'warn' : 'bad', icon: 'close-circle', words: refusalOf(code, result.errmsg) }
  if (api === 'subscribeMessage.send') return { tone: 'ok', icon: 'check', words: '已送达' }
  if (api !== 'security.msgSecCheck') return { tone: 'ok', icon: 'check', words: '已生成' }
  const isRisky = (result.result as { suggest?: string } | undefined)?.suggest === 'risky'
  if (!isRisky) return { tone: 'ok', icon: 'check', words: '通过' }
  const details = (result.detail ?? []) as readonly { keyword?: string }[]
  const word = details.find(({ keyword }) => keyword)?.keyword
  return { tone: 'bad', icon: 'alert', words: word ? `有风险：${word}` : '有风险' }
}

function refusalOf(code: number, message: unknown): string {
  const field = code === 47003 ? /data\.(\w+)/.exec(String(message))?.[1] : undefined
  if (field) return `${field} 一栏不合要求`
  return refusals[code] ?? `没有成功，代码 ${code}`
}
