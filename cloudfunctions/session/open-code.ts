import { codeEnds, readCode, type SignInCode } from './sign-in-code'

type Opened = { outcome: 'opened'; said: SignInCode } | { outcome: 'refused'; reason: 'not-a-code' | 'expired' }

/** What a code says, as long as it can be confirmed. */
export function openCode(code: string, now: Date): Opened {
  const said = readCode(code)
  if (!said) return { outcome: 'refused', reason: 'not-a-code' }
  return now.getTime() < codeEnds(said) ? { outcome: 'opened', said } : { outcome: 'refused', reason: 'expired' }
}
