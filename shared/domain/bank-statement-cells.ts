import { isDay } from './dues-rules'
import { toHalfWidth } from './half-width'
import type { Fen } from './money'

export type AmountFault = 'not-a-number' | 'below-fen' | 'too-large'

/** Fen, and whether a sign was written; nothing written is nothing moved. */
export type BankAmount = { fen: Fen; signed: boolean } | { fault: AmountFault }

/** Figures before the point: up to a hundred billion yuan. */
const mostFigures = 11

/**
 * Reads an amount of a bank's statement exactly, as banks write it: `¥3,600.00`, `３６００元`, `+3600`, `-20.5`, `(20.50)`,
 * or a workbook's number with the noise of its arithmetic behind it.
 */
export function bankAmount(text: string): BankAmount {
  const plain = toHalfWidth(text).replace(/[\s¥￥]|RMB|CNY|人民币|元$/gi, '')
  if (plain === '' || /^[-—]+$/.test(plain)) return { fen: 0, signed: false }
  const inBrackets = /^\((.+)\)$/.exec(plain)
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(inBrackets ? `-${inBrackets[1]}` : plain)
  if (!match) return { fault: 'not-a-number' }

  const [, sign = '', figures = '', fraction = ''] = match
  const whole = figures.replace(/,/g, '').replace(/^0+(?=\d)/, '')
  if (whole.length > mostFigures) return { fault: 'too-large' }
  const part = Number(`0.${fraction || '0'}`) * 100
  if (Math.abs(part - Math.round(part)) > 1e-4) return { fault: 'below-fen' }
  const fen = Number(whole) * 100 + Math.round(part)
  return { fen: sign === '-' && fen > 0 ? -fen : fen, signed: sign !== '' }
}

export type DayFault = 'none' | 'two' | 'not-a-day'

const written = /(20\d\d)(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d\d)(\d\d))/g
const timeBehind = /^[\sT,]*(?:\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?|\d{1,2}时\d{1,2}分(?:\d{1,2}秒)?|\d{6})?$/

/** Reads the day off a cell, with or without a time behind it. @returns `2026-11-05` */
export function bankDay(text: string): { day: string } | { fault: DayFault } {
  const plain = toHalfWidth(text).trim()
  if (plain === '') return { fault: 'none' }
  const found = [...plain.matchAll(written)]
  const [first, second] = found
  if (!first || first.index !== 0) return { fault: 'not-a-day' }
  const behind = plain.slice(first[0].length)
  if (!timeBehind.test(behind)) return { fault: second ? 'two' : 'not-a-day' }
  const [, year, ...parts] = first
  const [month = '', date = ''] = parts.filter(part => part !== undefined)
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? { day } : { fault: 'not-a-day' }
}

/** Whether money came in or went out, where a column says so; null where it says neither. */
export function sideOf(text: string): 'in' | 'out' | null {
  const plain = toHalfWidth(text).replace(/[\s()]/g, '').toUpperCase()
  if (/^(贷|贷方|收|收入|收款|进|进账|入账|来账|转入|存入|C|CR|CREDIT|\+)$/.test(plain)) return 'in'
  if (/^(借|借方|付|支|支出|付款|出|出账|往账|转出|支取|D|DR|DEBIT|-)$/.test(plain)) return 'out'
  return null
}
