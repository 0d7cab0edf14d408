import type { ApproverPost } from '../contract/member'
import type { Fen } from './money'

/** Who signs for an amount: the first row whose `below` is above it. Steps are taken in order, each by whoever holds one of its posts. */
export interface SigningRow {
  /** Fen, not included; null for any amount. */
  below: Fen | null
  steps: ApproverPost[][]
  /** Only once a meeting of the standing council agreed, with its minute attached. */
  council: boolean
}

/** Data of the association: a paper keeps the rules that it was sent for signing under. */
export interface SigningRules {
  rows: SigningRow[]
  /** May sign up to that amount, included, in the leaders' place while they are away. */
  deputy: { post: ApproverPost; upTo: Fen }
}

/**
 * The reading of the finance rules: at exactly 3,000 yuan the higher row holds, and the deputy may still sign while the
 * leaders are away. The executive vice-chair and the secretary-general are one office in the source, so either signs.
 * What the chair signs has passed that office first.
 *
 * @source seed 001, finance rules, article 8; domain.md §4
 */
export const usualSigningRules: SigningRules = {
  rows: [
    { below: 300_000, steps: [['secretary-general']], council: false },
    { below: 3_000_000, steps: [['executive-vice-chair', 'secretary-general']], council: false },
    { below: 5_000_000, steps: [['executive-vice-chair', 'secretary-general'], ['chair']], council: false },
    { below: null, steps: [['executive-vice-chair', 'secretary-general'], ['chair']], council: true },
  ],
  deputy: { post: 'deputy-secretary-general', upTo: 300_000 },
}

/** What is settled of a paper that waits for signatures. */
export interface Signed {
  amount: Fen
  rules: SigningRules
  /** In the order they were given: one a step. */
  signatures: readonly { by: string }[]
  hasMinute: boolean
}

/** @throws RangeError when no row takes that amount, which rules that `signingProblems` lets pass never do */
export function rowFor({ rows }: SigningRules, amount: Fen): SigningRow {
  const row = rows.find(({ below }) => below === null || amount < below)
  if (!row) throw new RangeError(`no rule says who signs for ${amount} fen`)
  return row
}

export type NextStep =
  | { step: 'sign'; posts: ApproverPost[] }
  /** Nobody signs before the standing council agreed. */
  | { step: 'minute' }
  | { step: 'none' }

/**
 * What a paper waits for now.
 *
 * @param leadersAway as they are marked at this moment: what the deputy may sign is decided when it is signed
 */
export function nextStep({ amount, rules, signatures, hasMinute }: Signed, leadersAway: boolean): NextStep {
  const { steps, council } = rowFor(rules, amount)
  const posts = steps[signatures.length]
  if (!posts) return { step: 'none' }
  if (council && !hasMinute) return { step: 'minute' }
  const { post, upTo } = rules.deputy
  return { step: 'sign', posts: leadersAway && amount <= upTo ? [...posts, post] : posts }
}

export type NotSigning = 'own-paper' | 'signed-before' | 'minute-first' | 'not-your-post' | 'nothing-to-sign'

/**
 * Why somebody cannot sign the next step of a paper; null when they can.
 *
 * @param makers ids of who made the paper or sent it for signing
 */
export function whyNotSign(paper: Signed, signer: { id: string; post: ApproverPost | null }, { makers, leadersAway }: { makers: readonly string[]; leadersAway: boolean }): NotSigning | null {
  const next = nextStep(paper, leadersAway)
  if (next.step === 'none') return 'nothing-to-sign'
  if (makers.includes(signer.id)) return 'own-paper'
  if (paper.signatures.some(({ by }) => by === signer.id)) return 'signed-before'
  if (next.step === 'minute') return 'minute-first'
  return signer.post && next.posts.includes(signer.post) ? null : 'not-your-post'
}

/** How the rows of a table are bounded, so that a form stays a form. */
export const mostRows = 8
export const mostSteps = 4

export type SigningProblemCode = 'limits-not-ascending' | 'no-row-for-the-rest' | 'row-after-the-last' | 'no-steps' | 'empty-step' | 'post-twice' | 'deputy-in-steps' | 'deputy-for-too-much'

export interface SigningProblem {
  code: SigningProblemCode
  /** From 0; null for what concerns the deputy's limit. */
  row: number | null
}

/**
 * What keeps a table from being used. The deputy's one signature takes the place of one step, so the limit reaches no
 * amount that several sign for or the council agrees to.
 *
 * @returns nothing for rules that say for every amount who signs
 */
export function signingProblems({ rows, deputy }: SigningRules): SigningProblem[] {
  const problems: SigningProblem[] = []
  rows.forEach(({ below, steps }, row) => {
    const before = rows[row - 1]?.below
    if (before === null) problems.push({ code: 'row-after-the-last', row })
    else if (below !== null && below <= (before ?? 0)) problems.push({ code: 'limits-not-ascending', row })
    const posts = steps.flat()
    if (steps.length === 0) problems.push({ code: 'no-steps', row })
    else if (steps.some(step => step.length === 0)) problems.push({ code: 'empty-step', row })
    if (new Set(posts).size < posts.length) problems.push({ code: 'post-twice', row })
    if (posts.includes(deputy.post)) problems.push({ code: 'deputy-in-steps', row })
  })
  if (rows.at(-1)?.below !== null) problems.push({ code: 'no-row-for-the-rest', row: rows.length - 1 })
  if (problems.length > 0) return problems

  const highest = rowFor({ rows, deputy }, deputy.upTo)
  const reached = rows.slice(0, rows.indexOf(highest) + 1)
  if (deputy.upTo > 0 && reached.some(({ steps, council }) => steps.length > 1 || council)) problems.push({ code: 'deputy-for-too-much', row: null })
  return problems
}

/** Days that the leaders can be marked away for at once. */
export const mostDaysAway = 31

/** Holds one of the posts that the deputy stands in for. */
export const isLeader = (post: ApproverPost | null, { deputy }: Pick<SigningRules, 'deputy'> = usualSigningRules): boolean => post !== null && post !== deputy.post
