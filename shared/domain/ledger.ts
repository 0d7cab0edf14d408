import { canonical, type Plain } from './canonical'
import type { Instant } from './instant'

/** What happened to money, and who did it. */
export const ledgerKinds = [
  'statement-closed',
  'expense-sent',
  'minute-attached',
  'paper-refused',
  'step-signed',
  'approved',
  'receipt-signed',
  'receipt-withdrawn',
  'paid',
  'payment-taken-back',
] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** An entry of the chain: each names the hash of the one before it, so that none can be changed, left out or put between. */
export interface LedgerEntry {
  /** From 1, without a gap. */
  number: number
  /** Milliseconds, UTC. */
  at: Instant
  kind: LedgerKind
  /** What it is about: `statement:2026Q3`, `expense:<id>`, `line:<id>`. */
  about: string
  /** SHA-256 over what was decided, hexadecimal. */
  digest: string
  /** Member id of who did it. */
  by: string
  /** Of the entry before; empty for the first. */
  previous: string
  hash: string
}

/** SHA-256 of a text's UTF-8 bytes, hexadecimal: functions and scripts have it from Node. */
export type Sha256 = (text: string) => string

/** The digest of what is decided. */
export const digestOf = (content: Plain, sha256: Sha256): string => sha256(canonical(content))

/** The entry that follows `last`. */
export function nextEntry(last: Pick<LedgerEntry, 'number' | 'hash'> | null, entry: Omit<LedgerEntry, 'number' | 'previous' | 'hash'>, sha256: Sha256): LedgerEntry {
  const linked = { ...entry, number: (last?.number ?? 0) + 1, previous: last?.hash ?? '' }
  return { ...linked, hash: hashOf(linked, sha256) }
}

function hashOf({ number, at, kind, about, digest, by, previous }: Omit<LedgerEntry, 'hash'>, sha256: Sha256): string {
  return sha256(canonical({ number, at, kind, about, digest, by, previous }))
}

export type BrokenLink = { number: number; what: 'missing' | 'changed' | 'not-linked' }

/**
 * Where the chain does not hold; nothing where it does.
 *
 * @param entries in any order
 */
export function brokenLinks(entries: readonly LedgerEntry[], sha256: Sha256): BrokenLink[] {
  const inOrder = [...entries].sort((a, b) => a.number - b.number)
  const broken: BrokenLink[] = []
  let [previous, expected] = ['', 1]
  for (const entry of inOrder) {
    while (expected < entry.number) broken.push({ number: expected++, what: 'missing' })
    if (hashOf(entry, sha256) !== entry.hash) broken.push({ number: entry.number, what: 'changed' })
    else if (entry.previous !== previous && broken.at(-1)?.number !== entry.number - 1) broken.push({ number: entry.number, what: 'not-linked' })
    previous = entry.hash
    expected = entry.number + 1
  }
  return broken
}
