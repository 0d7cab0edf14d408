/**
 * The length of an article: what the writer sees while typing and what the author is paid for, by one rule.
 *
 * @source domain.md §3, "What is counted": `word` is what word processors show as 字数. Each Han or kana character and
 * each full-width mark counts one; each unbroken run of anything else that is not white space counts one. `han` counts
 * Han characters alone, `characters` all but white space. By code point.
 *
 * What the rule leaves open is settled here:
 * - Han is Unicode's script of that name in every plane, with radicals, 〇 and 々, and all of planes 2 and 3, so that
 *   characters of a later Unicode count too.
 * - Full-width marks are the CJK punctuation and full-width blocks (white space excepted), bopomofo, and the Chinese
 *   marks that have no code point of their own there: “ ” — … ·. The single quotes ‘ ’ belong to "anything else",
 *   because ’ is also the apostrophe of `it’s`, which is one run.
 * - Zero-width characters, joiners, variation selectors, direction marks, soft hyphens and control characters are not
 *   seen by a reader: by every rule they count nothing and break no run.
 * - A half of a surrogate pair on its own is "anything else".
 */
export type CountingRule = 'word' | 'han' | 'characters'

/** The length of a text by each rule. */
export type Counts = Record<CountingRule, number>

const OTHER = 0
const HAN = 1
const FULL_WIDTH = 2
const SPACE = 3
const INVISIBLE = 4

type Range = readonly [from: number, to: number]

const fullWidth: readonly Range[] = [
  [0x00b7, 0x00b7], [0x2014, 0x2014], [0x201c, 0x201d], [0x2026, 0x2026], // · — “ ” …
  [0x2ff0, 0x33ff], // CJK punctuation, kana, bopomofo, strokes, enclosed and squared signs
  [0xfe10, 0xfe1f], [0xfe30, 0xfe6f], // vertical, compatibility and small forms
  [0xff01, 0xff9f], [0xffe0, 0xffe6], // full-width forms, half-width kana, full-width signs
]
const notFullWidth: readonly Range[] = [[0x3130, 0x318f]] // Hangul, which is spelt in words
const han: readonly Range[] = [
  [0x2e80, 0x2fdf], [0x3005, 0x3005], [0x3007, 0x3007], [0x3021, 0x3029], [0x3038, 0x303b],
  [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff],
]
const space: readonly Range[] = [
  [0x0009, 0x000d], [0x0020, 0x0020], [0x0085, 0x0085], [0x00a0, 0x00a0], [0x1680, 0x1680], [0x2000, 0x200a],
  [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000],
]
const invisible: readonly Range[] = [
  [0x0000, 0x0008], [0x000e, 0x001f], [0x007f, 0x0084], [0x0086, 0x009f], // control characters
  [0x00ad, 0x00ad], [0x034f, 0x034f], [0x061c, 0x061c], [0x115f, 0x1160], [0x180b, 0x180f], [0x3164, 0x3164],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
]

/** One byte for each code unit of the basic plane: a look-up costs less than any comparison of ranges. */
const basicPlane = new Uint8Array(0x10000)
const layers: readonly (readonly [number, readonly Range[]])[] =
  [[FULL_WIDTH, fullWidth], [OTHER, notFullWidth], [HAN, han], [SPACE, space], [INVISIBLE, invisible]]
for (const [kind, ranges] of layers) for (const [from, to] of ranges) basicPlane.fill(kind, from, to + 1)

function astralKind(codePoint: number): number {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return HAN
  if (codePoint >= 0x16fe2 && codePoint <= 0x16ff6 && codePoint !== 0x16fe4) return HAN
  if (codePoint >= 0x1aff0 && codePoint <= 0x1b16f) return FULL_WIDTH // kana
  if (codePoint >= 0xe0000 && codePoint <= 0xe0fff) return INVISIBLE // tags and variation selectors
  return OTHER
}

/**
 * Counts a text by every rule at once.
 *
 * @param text any string; its length does not matter, one pass is made
 * @returns whole numbers, 0 for an empty text
 */
export function countAll(text: string): Counts {
  let hanCount = 0
  let fullWidthCount = 0
  let otherCount = 0
  let runs = 0
  let inRun = false

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    let kind = basicPlane[unit]!

    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      const next = text.charCodeAt(i + 1)
      if (next >= 0xdc00 && next <= 0xdfff) {
        kind = astralKind(((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000)
        i++
      }
    }

    if (kind === HAN) {
      hanCount++
      inRun = false
    } else if (kind === FULL_WIDTH) {
      fullWidthCount++
      inRun = false
    } else if (kind === SPACE) {
      inRun = false
    } else if (kind === OTHER) {
      otherCount++
      if (!inRun) runs++
      inRun = true
    }
  }

  const wide = hanCount + fullWidthCount
  return { word: wide + runs, han: hanCount, characters: wide + otherCount }
}

/** Counts a text by one rule. */
export const countCharacters = (text: string, rule: CountingRule = 'word'): number => countAll(text)[rule]

/**
 * The paragraphs of a body, in order, without indentation and without those in which nothing can be seen.
 * Their lengths add up to the length of the body, by every rule.
 */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.trim())
    .filter(line => countCharacters(line, 'characters') > 0)
}
