import type { ApproverPost } from '../../../shared/contract/member'
import { formatYuan, parseYuan, type Fen } from '../../../shared/domain/money'
import { mostRows, signingProblems, type SigningRules } from '../../../shared/domain/signing-rules'
import { problemWords } from './words'

/** A row as it is typed. The last one has no limit, whatever stands in `below`. */
export interface TypedRow {
  below: string
  steps: ApproverPost[][]
  council: boolean
}

export interface TypedRules {
  rows: TypedRow[]
  upTo: string
}

/** `row` is null for the deputy's limit. */
export interface RulesTrouble {
  row: number | null
  words: string
}

/** `3000`: a field for numbers takes no commas. */
const typedYuan = (fen: Fen): string => formatYuan(fen).replace(/,/g, '')

export const typedOf = ({ rows, deputy }: SigningRules): TypedRules => ({
  rows: rows.map(({ below, steps, council }) => ({ below: below === null ? '' : typedYuan(below), steps, council })),
  upTo: typedYuan(deputy.upTo),
})

/** @returns the rules, or what is wrong with them, row by row */
export function rulesOf({ rows, upTo }: TypedRules, post: ApproverPost): { rules: SigningRules; troubles: [] } | { rules: null; troubles: RulesTrouble[] } {
  const last = rows.length - 1
  const limits = rows.map(({ below }, at) => (at === last ? null : parseYuan(below)))
  const most = parseYuan(upTo)
  const unread = limits.flatMap((limit, row) => (row < last && limit === null ? [{ row, words: '填金额，如 3,000' }] : []))
  if (unread.length > 0 || most === null) {
    return { rules: null, troubles: [...unread, ...(most === null ? [{ row: null, words: '填金额，不让代签就填 0' }] : [])] }
  }
  const rules: SigningRules = { rows: rows.map(({ steps, council }, at) => ({ below: limits[at] ?? null, steps, council })), deputy: { post, upTo: most } }
  const troubles = signingProblems(rules).map(({ code, row }) => ({ row, words: problemWords[code] }))
  return troubles.length > 0 ? { rules: null, troubles } : { rules, troubles: [] }
}

const change = <T>(list: readonly T[], at: number, made: (value: T) => T): T[] => list.map((each, i) => (i === at ? made(each) : each))

export const changeRow = (typed: TypedRules, at: number, part: Partial<TypedRow>): TypedRules => ({ ...typed, rows: change(typed.rows, at, row => ({ ...row, ...part })) })

/** One below the last, which it resembles. */
export const withRow = ({ rows, ...rest }: TypedRules): TypedRules => {
  const last = rows.at(-1)
  return rows.length >= mostRows || !last ? { ...rest, rows } : { ...rest, rows: [...rows.slice(0, -1), { ...last, below: '' }, last] }
}

export const withoutRow = ({ rows, ...rest }: TypedRules, at: number): TypedRules => ({ ...rest, rows: rows.filter((_row, i) => i !== at) })

/** Takes a post into a step, or out of it. */
export const togglePost = (steps: readonly ApproverPost[][], at: number, post: ApproverPost): ApproverPost[][] =>
  change(steps, at, step => (step.includes(post) ? step.filter(each => each !== post) : [...step, post]))
