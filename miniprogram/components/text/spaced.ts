import { Children, Fragment, createElement, type ReactNode } from 'react'

const thin = '\u2009'
const han = '\\p{Script=Han}'
const latin = 'A-Za-z0-9'
const afterHan = new RegExp(`(${han})(?=[${latin}])`, 'gu')
const beforeHan = new RegExp(`([${latin}%])(?=${han})`, 'gu')
/** Inside a date nothing is set apart: 5月13日, 2025年5月. A year that no month follows is a number like any other. */
const inDate = new RegExp(
  [
    `(\\d)${thin}(?=[月日])`,
    `(\\d)${thin}(?=年${thin}?\\d{1,2}${thin}?月)`,
    `(年)${thin}(?=\\d{1,2}${thin}?月)`,
    `(月)${thin}(?=\\d{1,2}${thin}?日)`,
  ].join('|'),
  'g',
)

/**
 * Sets Han and Latin letters or digits a quarter of an em apart by a thin space (U+2009); the inside of a date stays
 * closed. For the screen only: what is stored and counted never has it.
 *
 * @example spaced('余12席，5月7日截止') // '余 12 席，5月7日截止' with thin spaces around 12
 * @source look.md §3
 */
export function spaced(text: string): string {
  return text
    .replace(afterHan, `$1${thin}`)
    .replace(beforeHan, `$1${thin}`)
    .replace(inDate, '$1$2$3$4')
}

/** `spaced` for whatever a component was given: strings and numbers among the children, at any depth of arrays. */
export function spacedNode(node: ReactNode): ReactNode {
  if (typeof node === 'string') return spaced(node)
  if (!Array.isArray(node)) return node
  return createElement(Fragment, null, ...Children.map(node, spacedNode) ?? [])
}
