import type { Fen } from './money'

const digits = '零壹贰叁肆伍陆柒捌玖'
const placesOfFour = ['仟', '佰', '拾', ''] as const
const most: Fen = 1_000_000_000_000

/**
 * An amount in the capitals that papers of money carry, so that no stroke added makes it another.
 *
 * Where the rules leave a choice, one way is taken: a 零 stands before 角 when the yuan end in 0, none stands for an
 * empty 万 before a full 仟, and 整 closes whatever ends before 分.
 *
 * @param fen whole, from 0 to 10^12
 * @returns without “人民币” before it: `壹仟壹佰伍拾元整`
 * @throws RangeError when it is no such amount
 * @source 支付结算办法 (银发〔1997〕393号), annex 1, on filling in bills; 会计基础工作规范, article 52, for 整 after 角
 */
export function capitalAmount(fen: Fen): string {
  if (!Number.isInteger(fen) || fen < 0 || fen > most) throw new RangeError(`no amount to write in capitals: ${fen}`)
  const yuan = Math.floor(fen / 100)
  const [jiao, cent] = [Math.floor((fen % 100) / 10), fen % 10]

  const whole = yuan > 0 ? `${capitalNumber(yuan)}元` : ''
  if (jiao === 0 && cent === 0) return `${whole || '零元'}整`
  const gap = whole && (yuan % 10 === 0 || jiao === 0) ? '零' : ''
  const tenths = jiao > 0 ? `${digits[jiao]}角` : ''
  return whole + gap + tenths + (cent > 0 ? `${digits[cent]}分` : '整')
}

/** @param number whole, from 1 to 10^10 */
function capitalNumber(number: number): string {
  const groups = [Math.floor(number / 1e8), Math.floor(number / 1e4) % 1e4, number % 1e4]
  let text = ''
  let gap = false
  groups.forEach((group, i) => {
    if (group > 0) text += (text && (gap || group < 1000) ? '零' : '') + capitalGroup(group) + ['亿', '万', ''][i]
    gap = group === 0
  })
  return text
}

/** @param group whole, from 1 to 9,999 */
function capitalGroup(group: number): string {
  let text = ''
  let gap = false
  placesOfFour.forEach((place, i) => {
    const digit = Math.floor(group / 10 ** (3 - i)) % 10
    if (digit > 0) text += (text && gap ? '零' : '') + digits[digit] + place
    gap = digit === 0
  })
  return text
}
