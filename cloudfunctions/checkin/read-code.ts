import { decodePass, isFresh, type PassPayload } from '../../shared/domain/pass'
import { isOurSignature } from '../_kit/pass-key'

/** @returns whose pass the code is, or why it is none of ours */
export function readCode(code: string): PassPayload | 'not-a-pass' | 'forged' {
  const pass = decodePass(code.trim())
  if (!pass) return 'not-a-pass'
  return isOurSignature(pass.signedBytes, pass.signature) ? pass.payload : 'forged'
}

/** A code whose time is over, or a lasting one where passes renew themselves. */
export const isStale = (pass: PassPayload, rotating: boolean, now: Date): boolean =>
  pass.version === 2 ? !isFresh(pass.step, now.getTime()) : rotating
