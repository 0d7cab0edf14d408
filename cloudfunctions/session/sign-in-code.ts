import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '../../shared/domain/id'
import type { Instant } from '../../shared/domain/instant'
import { browserNames, codeLives, machineIn, systemNames } from '../../shared/domain/session-rules'
import { keyFor } from '../_kit/pass-key'

/** What a code says: which browser asks to be let in, since when, and what it says it is. */
export interface SignInCode {
  /** Of the session that comes of it. */
  id: string
  askedAt: Instant
  browser: string
  system: string
}

/** 120 bits out of the browser's secret: who sees the id, on the screen or in a log, is as far from the secret as before. */
export function sessionIdOf(secret: string): string {
  const digest = createHash('sha256').update(`session\n${secret}`).digest()
  return newId(digest.subarray(0, 12)) + newId(digest.subarray(12, 24))
}

/** A new code for the browser that has this secret, to the second. */
export function codeFor(secret: string, agent: string, now: Date): { code: string; said: SignInCode } {
  const machine = machineIn(agent)
  const said = { id: sessionIdOf(secret), askedAt: Math.floor(now.getTime() / 1_000) * 1_000, ...machine }
  const words = `${browserNames.indexOf(said.browser).toString(36)}${systemNames.indexOf(said.system).toString(36)}`
  const body = `XXT1.${said.id}.${(said.askedAt / 1_000).toString(36)}.${words}`
  return { code: `${body}.${markOf(body)}`, said }
}

const form = /^(XXT1\.([0-9a-z]{24})\.([0-9a-z]{6,7})\.([0-9a-z])([0-9a-z]))\.([0-9a-z]{12})$/

/** @returns null for what is no code of ours */
export function readCode(code: string): SignInCode | null {
  const [, body, id, seconds, browser, system, mark] = form.exec(code) ?? []
  if (!body || !timingSafeEqual(Buffer.from(mark!), Buffer.from(markOf(body)))) return null
  const [browserName, systemName] = [browserNames[parseInt(browser!, 36)]!, systemNames[parseInt(system!, 36)]!]
  return { id: id!, askedAt: parseInt(seconds!, 36) * 1_000, browser: browserName, system: systemName }
}

export const codeEnds = ({ askedAt }: SignInCode): Instant => askedAt + codeLives

/** Four digits to compare on both screens: of two codes shown at once, one in ten thousand is alike. */
export function pairNumberOf({ id, askedAt }: SignInCode): string {
  const digest = createHash('sha256').update(`pair\n${id}\n${askedAt}`).digest()
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0')
}

let key: Uint8Array | undefined

/** 60 bits: a code is good for three minutes, and each guess costs a call. */
const markOf = (body: string): string => newId(createHmac('sha256', (key ??= keyFor('sign-in-code'))).update(body).digest())
