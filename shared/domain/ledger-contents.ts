import type { Plain } from './canonical'
import type { Fen } from './money'
import type { StatementLine } from './statement'

interface Totals {
  people: number
  pieces: number
  characters: number
  gross: Fen
  tax: Fen
  net: Fen
}

/** All that a line says of what somebody is paid, and why: what is signed for and cannot change any more. */
export const lineContent = (statement: string, { authorId, authorName, unitId, unitName, pieces, characters, units, gross, tax, net, belowStatutoryMinimum, articles, corrections }: StatementLine): Plain => ({
  statement, authorId, authorName, unitId, unitName, pieces, characters, gross, tax, net, belowStatutoryMinimum,
  units: { ...units },
  articles: articles.map(({ pricing, portion, ...piece }) => ({ ...piece, pricing: { ...pricing }, portion: portion && { ...portion } })),
  corrections: corrections.map(correction => ({ ...correction })),
})

/** What the closing of a statement freezes: its sums, and of each line in order what it says and what was decided. */
export const closingContent = (
  { _id: quarter, totals, held }: { _id: string; totals: Totals; held: Totals },
  lines: readonly { order: number; digest: string; decision: { what: string; why: string } | null }[],
): Plain => ({
  quarter,
  totals: { ...totals },
  held: { ...held },
  lines: [...lines].sort((a, b) => a.order - b.order).map(({ digest, decision }) => ({ digest, decision: decision && { what: decision.what, why: decision.why } })),
})

/** One signature under a paper: for how much, as which of the steps, by which post. */
export const stepContent = (amount: Fen, signature: { by: string; post: string; at: Date }, step: number): Plain =>
  ({ amount, step, by: signature.by, post: signature.post, at: signature.at.getTime() })

/** At which meeting the council agreed, and the file that says so. */
export const minuteContent = ({ meeting, heldOn, sha256 }: { meeting: string; heldOn: string; sha256: string }): Plain => ({ meeting, heldOn, sha256 })

/** What somebody drew under exactly that line. */
export const receiptContent = ({ lineDigest, memberId, strokes, at }: { lineDigest: string; memberId: string; strokes: readonly (readonly number[])[]; at: Date }): Plain =>
  ({ lineDigest, memberId, strokes: strokes.map(stroke => [...stroke]), at: at.getTime() })

/** That a line was paid: what the line says, how, and under which number. */
export const paymentContent = (lineDigest: string, { way, amount, number, at, by }: { way: string; amount: Fen; number: string; at: Date; by: { id: string } }): Plain =>
  ({ lineDigest, way, amount, number, at: at.getTime(), by: by.id })

/** What is sent to be signed of an expense: what for, how much, to whom, and which papers show it. */
export const expenseContent = ({ purpose, amount, payee, vouchers }: { purpose: string; amount: Fen; payee: string; vouchers: readonly { fileId: string; digest: string }[] }): Plain =>
  ({ purpose, amount, payee, vouchers: vouchers.map(({ fileId, digest }) => ({ fileId, digest })) })

/** That a payment was recorded wrongly: which one, and why. */
export const takingBackContent = (lineDigest: string, paid: Parameters<typeof paymentContent>[1], takenBack: { by: { id: string }; at: Date; why: string }): Plain =>
  ({ payment: paymentContent(lineDigest, paid), by: takenBack.by.id, at: takenBack.at.getTime(), why: takenBack.why })
