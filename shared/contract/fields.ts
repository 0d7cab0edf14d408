import * as z from 'zod/mini'
import { withoutUnseen } from '../domain/clean-paste'

/** What nobody sees, and what turns a line around, goes before anything is measured. */
const seen = z.overwrite<string>(withoutUnseen)

/** A required line of text, trimmed. @param max UTF-16 units */
export const line = (max: number) =>
  z.string().check(seen, z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u))

/** An optional line: absent and empty mean the same, and the empty string is kept. @param max UTF-16 units */
export const optionalLine = (max: number) =>
  z._default(z.string().check(seen, z.trim(), z.maxLength(max), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u)), '')

/** Text of several lines, trimmed, may be empty. @param max UTF-16 units */
export const longText = (max: number) =>
  z._default(z.string().check(seen, z.trim(), z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/)), '')

/** Twelve letters and digits, made by a function, never by a phone. */
export const Id = z.string().check(z.regex(/^[0-9a-z]{12}$/))

/** Milliseconds since 1970, UTC; from 2000 to 2100, so that seconds passed for milliseconds are noticed. */
export const Instant = z.int().check(z.minimum(946_684_800_000), z.maximum(4_102_444_800_000))

/** Money in fen, from nothing to 10 million yuan. */
export const Fen = z.int().check(z.minimum(0), z.maximum(1_000_000_000))

/** Money in fen that may be owed the other way. */
export const Amount = z.int().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000))

export const Count = z.int().check(z.minimum(0))

/** A mainland mobile number. */
export const Phone = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/))

/** A calendar quarter in UTC+8, `2025Q2`. */
export const QuarterKey = z.string().check(z.regex(/^20\d\dQ[1-4]$/))

/** A page of a list: zero-based. */
export const PageNumber = z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 0)

/** An outcome that says which of these stands against it. */
export const refused = <const R extends readonly [string, ...string[]]>(...reasons: R) =>
  z.object({ outcome: z.literal('refused'), reason: z.enum(reasons) })
