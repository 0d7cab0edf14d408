import Taro from '@tarojs/taro'
import { useEffect } from 'react'

import type { TemplateKey } from '../../shared/domain/subscribe-templates'
import { cloudEnv } from './cloud-env'
import { cloud } from './index'
import { keepAnswer, keptAnswer } from './kept-answers'
import { signedInAs } from './session'

type Templates = readonly { key: TemplateKey; id: string }[]

let known: Templates | undefined

/**
 * Asks, in the tap that does the thing itself, whether WeChat may bring word of it: `const ask = useAskToNotify('activity')`.
 * WeChat opens its sheet inside a tap alone, so which template it is has to be known before. `ask` returns at once and
 * never fails; whatever the person answers changes nothing but what WeChat brings, as the page 消息 has it all.
 */
export function useAskToNotify(...about: readonly TemplateKey[]): () => void {
  useEffect(() => void learnTemplates(), [])
  return () => {
    const ids = about.flatMap(key => known?.find(template => template.key === key)?.id ?? [])
    if (ids.length > 0) void (process.env.TARO_ENV === 'h5' ? agreeInBrowser(ids) : askWeChat(ids)).catch(() => undefined)
  }
}

async function learnTemplates(): Promise<void> {
  known ??= keptAnswer<Templates>('message.templates', {})?.data
  try {
    known = (await cloud.message.templates({})).templates
    keepAnswer('message.templates', {}, known)
  } catch {
    // Without a network, what was known last serves; without that, nobody is asked.
  }
}

/** At most three at once: more are not shown at all. @source WeChat's documentation of `wx.requestSubscribeMessage` */
async function askWeChat(ids: readonly string[]): Promise<void> {
  await Taro.requestSubscribeMessage?.({ tmplIds: ids.slice(0, 3) } as Taro.requestSubscribeMessage.Option)
}

/** A browser has no WeChat to ask with: the person says yes, to the WeChat of the local cloud, and elsewhere to nobody. */
async function agreeInBrowser(ids: readonly string[]): Promise<void> {
  if (await cloudEnv()) return
  const templates = ids.slice(0, 3).map(id => ({ id, accepted: true }))
  const headers = { 'content-type': 'application/json' }
  await fetch('/local/wechat/consent', { method: 'POST', headers, body: JSON.stringify({ openid: signedInAs(), templates }) })
}
