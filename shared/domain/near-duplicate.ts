/**
 * How much of one text is in another, and where. Texts are compared by their words: a Han character is one, an unbroken
 * run of letters and digits is one; white space, marks, width and case make no difference.
 */
interface Word {
  hash: number
  /** Where it stands in the text, UTF-16 units. */
  from: number
  to: number
}

/** So many words in a row are the same before it is no chance: longer than what everybody calls things by. */
const run = 10

const isWord = /[\p{L}\p{N}]/u
const isAlone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let joins = false
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const to = at + character.length
    if (isHan(character) || isAlone.test(character)) {
      words.push({ hash: character.codePointAt(0)!, from: at, to })
      joins = false
    } else if (isWord.test(character)) {
      const letter = foldedLetter(character)
      const last = joins ? words.at(-1) : undefined
      if (last) Object.assign(last, { hash: stirred(last.hash, letter), to })
      else words.push({ hash: stirred(0x5bd1e995, letter), from: at, to })
      joins = true
    } else {
      joins = false
    }
    at = to
  }
  return words
}

/** Most characters, told without a regular expression. */
const isHan = (character: string) => character >= '\u4e00' && character <= '\u9fff'

const foldedLetter = (character: string) => character.normalize('NFKC').toLowerCase().codePointAt(0)!

const stirred = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)

/** Spreads what is alike far apart, into 31 bits: the smallest of many are then as good as drawn by lot. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 1
}

/** A number for each run of words in a row. */
function runsOf(words: readonly Word[]): number[] {
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, i) => {
    let hash = 0x811c9dc5
    for (let k = i; k < i + run; k++) hash = stirred(hash, spread(words[k]!.hash))
    return spread(hash)
  })
}

/**
 * The smallest 128 of the numbers that stand for a text's runs of words, ascending. The same run gives the same number
 * in every text and is small in every text, so that texts that share a part share prints in about that proportion:
 * of a text of 2,000 words that is half copied, some 64 are in its model.
 */
export const printsOf = (text: string): number[] =>
  [...new Set(runsOf(wordsOf(text)))].sort((a, b) => a - b).slice(0, mostPrints)

export const mostPrints = 128

/** A stretch that two texts have in common, UTF-16 units of each. */
export interface SamePart {
  from: number
  to: number
  otherFrom: number
  otherTo: number
}

/** Of a run that stands in the other text often, so many places are tried. */
const tried = 8

/** The stretches of a text that stand in another too, as long as they can be, in the order of the text. */
export function sameParts(text: string, other: string): SamePart[] {
  return matches(wordsOf(text), wordsOf(other)).map(({ words, others }) => ({
    from: words[0]!.from,
    to: words.at(-1)!.to,
    otherFrom: others[0]!.from,
    otherTo: others.at(-1)!.to,
  }))
}

/** Percent of a text's words that stand in another, rounded. Nothing of an empty text does. */
export function likeness(text: string, other: string): number {
  const words = wordsOf(text)
  const shared = matches(words, wordsOf(other)).reduce((sum, match) => sum + match.words.length, 0)
  return words.length === 0 ? 0 : Math.round((100 * shared) / words.length)
}

function matches(words: readonly Word[], others: readonly Word[]): { words: Word[]; others: Word[] }[] {
  const places = new Map<number, number[]>()
  for (const [at, print] of runsOf(others).entries()) {
    const known = places.get(print)
    if (!known) places.set(print, [at])
    else if (known.length < tried) known.push(at)
  }
  const found: { words: Word[]; others: Word[] }[] = []
  const prints = runsOf(words)
  for (let at = 0; at < prints.length; ) {
    const [length, there] = longest(words, at, others, places.get(prints[at]!) ?? [])
    if (length >= run) found.push({ words: words.slice(at, at + length), others: others.slice(there, there + length) })
    at += length >= run ? length : 1
  }
  return found
}

function longest(words: readonly Word[], at: number, others: readonly Word[], places: readonly number[]): [length: number, there: number] {
  let best: [number, number] = [0, 0]
  for (const there of places) {
    let length = 0
    while (at + length < words.length && words[at + length]!.hash === others[there + length]?.hash) length++
    if (length > best[0]) best = [length, there]
  }
  return best
}
