import { decodePass, type PassPayload } from '../../shared/domain/pass'
import { isOurSignature } from '../_kit/pass-key'

/** @returns whose pass the code is, or why it is none of ours */
export function readCode(code: string): PassPayload | 'not-a-pass' | 'forged' {
  const pass = decodePass(code.trim())
  if (!pass) return 'not-a-pass'
  return isOurSignature(pass.signedBytes, pass.signature) ? pass.payload : 'forged'
}
