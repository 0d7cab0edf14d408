import { isRegExp } from './values'

/** The texts that a regular expression can match begin with `text`; `pattern` is itself, which a field may hold. */
export interface Prefix {
  text: string
  /** The first text after all that begin so; none when there is no such text. */
  after: string | undefined
  pattern: RegExp
}

const SPECIAL = /[.*+?^${}()|[\]\\]/

/** Of `^abc`, `^a\.b` and the like, without the flags that let them begin elsewhere or otherwise. */
export function prefixOf(pattern: unknown, options: unknown): Prefix | undefined {
  const source = isRegExp(pattern) ? pattern.source : pattern
  const flags = isRegExp(pattern) ? pattern.flags : ''
  if (typeof source !== 'string' || !source.startsWith('^') || source.includes('|')) return undefined
  if (/[im]/.test(flags) || (typeof options === 'string' && options !== '' && options !== 's')) return undefined
  const text = literalOf(source.slice(1))
  if (text === '' || /\p{Surrogate}/u.test(text)) return undefined
  return { text, after: afterText(text), pattern: isRegExp(pattern) ? pattern : new RegExp(source, options === 's' ? 's' : '') }
}

/** The characters up to the first that is not itself; one that may be absent or repeated does not count. */
function literalOf(source: string): string {
  const found: string[] = []
  for (let i = 0; i < source.length; i += 1) {
    const character = source.charAt(i)
    const next = source.charAt(i + 1)
    if (character === '\\' && next !== '' && /[^a-zA-Z0-9]/.test(next)) {
      found.push(next)
      i += 1
    } else if (SPECIAL.test(character)) {
      if ('*?{'.includes(character)) found.pop()
      break
    } else {
      found.push(character)
    }
  }
  return found.join('')
}

function afterText(text: string): string | undefined {
  const characters = [...text]
  const last = (characters.pop() as string).codePointAt(0) as number
  if (last === 0x10ffff) return undefined
  return characters.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)
}
