import { subscribeMessage } from '../../shared/domain/subscribe-message'
import type { ChosenTemplates } from '../../shared/domain/template-choice'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { MessageDocument } from '../_kit/documents'
import { eachApart } from '../_kit/each-apart'
import { templatesNow } from '../_kit/template-ids'
import { sendToPhone, type Ending, type PhoneMessage } from './send-to-phone'

/** Messages that one run sends; WeChat takes some hundred milliseconds for each. */
const atOnce = 200
/** Sent side by side. */
const lanes = 6

const minute = 60_000
/** After a refusal that may pass, ms; when these are used up the message stands on the page alone. */
const pauses = [minute, 10 * minute, 60 * minute]

/**
 * Brings waiting messages to people's phones, each at most once.
 *
 * WeChat knows no way to ask whether a message was sent. So a message is claimed before it is sent, in one conditional
 * change (`waiting` to `sending`), and only a definite answer moves it on: `sent`; `declined`, as the person never
 * agreed; back to `waiting`, for a later run, after a refusal; `failed` after the last. Where no answer came, or the
 * run ended before it could be written down, it stays `sending` and is not sent again: the person has it on the page
 * 消息 in any case, and twice would be worse than not at all. Nothing is lost, nothing comes twice.
 *
 * @returns how many were claimed
 */
export async function pushMessages(now: Date): Promise<number> {
  const due = await db.messages.query(
    { push: 'waiting', pushAt: _.lte(now) },
    { orderBy: [['pushAt', 'asc']], limit: atOnce },
  )
  if (due.length === 0) return 0
  const [people, templates] = await Promise.all([
    db.members.query({ _id: _.in([...new Set(due.map(({ to }) => to))]) }, { limit: atOnce, fields: ['openid'] }),
    templatesNow(),
  ])
  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]))

  return eachApart(due, { doing: 'sending', lanes }, message => push(message, { openid: openids.get(message.to), templates, now }))
}

interface Way {
  /** Of whom it is for. */
  openid: string | undefined
  templates: ChosenTemplates
}

/** @returns whether it was this run that sent it */
async function push(message: MessageDocument, { now, ...way }: Way & { now: Date }): Promise<boolean> {
  const { _id, pushTries } = message
  const words = phoneMessage(message, way)
  const claimed = await db.messages.change(
    { _id, push: 'waiting', pushTries },
    words ? { push: 'sending', pushTries: _.inc(1), pushAt: now } : { push: 'declined' },
  )
  if (!words || claimed === 0) return false
  const ending = await sendToPhone(words)
  if (ending !== 'unknown') await db.messages.change({ _id, push: 'sending', pushTries: pushTries + 1 }, after(ending, pushTries, now))
  return true
}

function after(ending: Exclude<Ending, 'unknown'>, pushTries: number, now: Date) {
  if (ending !== 'refused') return { push: ending }
  const pause = pauses[pushTries]
  return pause === undefined ? { push: 'failed' } : { push: 'waiting', pushAt: new Date(now.getTime() + pause) }
}

/** Null where there is no phone to bring it to, or no template to say it in. */
function phoneMessage({ kind, words, at }: MessageDocument, { openid, templates }: Way): PhoneMessage | null {
  const said = subscribeMessage(kind, words, at.getTime())
  const template = said && templates[said.template]
  if (!template || !openid || !isWeChat(openid)) return null
  const data = Object.fromEntries(template.fields.map((field, index) => [field, { value: said.values[index]! }]))
  return { touser: openid, templateId: template.id, page: 'pages/messages/index', data }
}

/** `unbound:`, `left:` and `merged:` are nobody's. */
const isWeChat = (openid: string) => !openid.includes(':')
