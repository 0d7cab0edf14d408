import { randomUUID } from 'node:crypto'
import { done, isText, refused, type Api } from './api'

/** Characters of one text. */
const MAX_CHARACTERS = 2500

/** WeChat's labels: nothing found, something else. */
const PASS = 100
const OTHER = 21000

/**
 * `security.msgSecCheck`, version 2: 47001 no text, 40003 openid, 40129 scene, 45002 over 2,500 characters, 61010 a
 * person who was not here within two hours. What it makes of the text is in `result`: `pass`, or `risky` for one that
 * holds a risky word.
 */
export const checkText: Api = (data, { people, settings }) => {
  const { content, openid, scene } = data
  if (!isText(content)) return refused(47001, 'data format error')
  const word = settings.riskyWords?.find(each => each !== '' && content.toLowerCase().includes(each.toLowerCase()))
  if (data.version !== 2) return word === undefined ? done() : refused(87014, 'risky content')
  if (!isText(openid)) return refused(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(scene as number)) return refused(40129, 'invalid scene')
  if ([...content].length > MAX_CHARACTERS) return refused(45002, 'content size out of limit')
  if (!people.isActive(openid)) return refused(61010, 'code is expired')
  const model = { strategy: 'content_model', errcode: 0, suggest: 'pass', label: PASS, prob: 90 }
  const found = { strategy: 'keyword', errcode: 0, suggest: 'risky', label: OTHER, level: 90, keyword: word }
  const result = word === undefined ? { suggest: 'pass', label: PASS } : { suggest: 'risky', label: OTHER }
  return done({ result, detail: word === undefined ? [model] : [model, found], trace_id: randomUUID() })
}
