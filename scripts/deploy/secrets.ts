import type { Found, Wanted } from './shape'

/**
 * Secrets that functions have with another value than `.env.deploy`: another signing key makes every pass invalid,
 * another data key leaves every sealed number unreadable. A data key may be changed by its own procedure, under a new
 * version and with the old one beside it.
 */
export function otherSecrets(functions: Found['functions'], wanted: Wanted): { secret: string; functions: string[] }[] {
  return wanted.secret.flatMap(secret => {
    const others = Object.entries(wanted.functions).filter(([name, { variables }]) => {
      const there = functions[name]?.variables ?? {}
      if (!there[secret] || there[secret] === variables[secret]) return false
      return !(secret === 'DATA_KEY' && isRenewal(there, variables))
    })
    return others.length > 0 ? [{ secret, functions: others.map(([name]) => name) }] : []
  })
}

function isRenewal(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): boolean {
  const kept = (after.DATA_KEYS_BEFORE ?? '').split(/[\s,]+/)
  return before.DATA_KEY_VERSION !== after.DATA_KEY_VERSION && kept.includes(`${before.DATA_KEY_VERSION}:${before.DATA_KEY}`)
}
