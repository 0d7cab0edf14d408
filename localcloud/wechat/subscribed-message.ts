import { done, isText, refused, type Api } from './api'
import { fieldProblem } from './message-fields'

/**
 * `subscribeMessage.send`: 40003 openid, 40037 template, 47003 words, 41030 page, 43101 not agreed to. What is refused
 * uses up no agreement.
 */
export const sendSubscribedMessage: Api = (data, { people, settings, now }) => {
  const { touser } = data
  const template = data.template_id ?? data.templateId
  if (!isText(touser)) return refused(40003, 'invalid openid')
  const known = settings.templates?.find(({ id }) => id === template)
  if (!isText(template) || (settings.templates && !known)) return refused(40037, 'invalid template_id')
  const problem = fieldProblem(data.data, known?.fields)
  if (problem) return refused(47003, `argument invalid! ${problem}`)
  if (data.page !== undefined && typeof data.page !== 'string') return refused(41030, 'invalid page')
  if (!people.take(touser, template)) return refused(43101, 'user refuse to accept the msg')
  return done({ msgid: Math.floor(now) })
}
