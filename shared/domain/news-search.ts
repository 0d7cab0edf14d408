import { folded, searchedText } from './search-text'

/**
 * The index that news are searched by. Chinese has no spaces between its words, so what is looked up is every pair of
 * signs that stand side by side. An issue, when it comes out, adds its own part of the index: its pairs in `buckets`
 * drawers by their first sign, so that a search takes one drawer of each issue and never reads the articles.
 */
export const buckets = 64

/** Spaces, which no pair has in it, and which JSON need not escape: a drawer is read by the hundred. */
const [begin, middle] = ['\u2002', '\u2003']

export interface IndexDrawer {
  bucket: number
  /** Of the issue, in its order, with commas between: a list of texts would take the database's client ten times as long to read. */
  articleIds: string
  /** Of each pair: `begin`, the pair, `middle`, and the places in `articleIds` of those that have it, with commas between. */
  pairs: string
}

interface Published {
  id: string
  title: string
  body: string
}

/** The drawers of one issue; those that would be empty are left out. */
export function drawersOf(articles: readonly Published[]): IndexDrawer[] {
  const places = new Map<string, number[]>()
  articles.forEach((article, place) => {
    for (const pair of pairsIn(searchedText(article))) {
      const known = places.get(pair)
      if (known) known.push(place)
      else places.set(pair, [place])
    }
  })
  const lines = new Map<number, string[]>()
  for (const [pair, at] of places) {
    const bucket = bucketOf(pair)
    const line = `${begin}${pair}${middle}${at.join(',')}`
    const known = lines.get(bucket)
    if (known) known.push(line)
    else lines.set(bucket, [line])
  }
  const articleIds = articles.map(({ id }) => id).join(',')
  return [...lines].map(([bucket, all]) => ({ bucket, articleIds, pairs: all.join('') }))
}

/** Which drawer a pair is in: that of its first sign, so that one sign alone can be looked up too. */
export const bucketOf = (pair: string): number => (pair.codePointAt(0) ?? 0) % buckets

/** Each pair once; the last sign before a space is one alone. */
function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of folded(text).split(/\s+/)) {
    const signs = [...run]
    signs.forEach((sign, i) => pairs.add(sign + (signs[i + 1] ?? '')))
  }
  return pairs
}

/** A search opens so many drawers at most; what is found in them is read, and the other pairs are looked for there. */
const mostAsked = 3

/** The pairs, or single signs, that an article with all these words must have: of each word one, then further ones. */
export function pairsAsked(words: readonly string[]): string[] {
  const ofEach = words.map(word => {
    const signs = [...word]
    return signs.length === 1 ? signs : signs.slice(0, -1).map((sign, i) => sign + signs[i + 1])
  })
  const longest = Math.max(0, ...ofEach.map(({ length }) => length))
  const inTurns = Array.from({ length: longest }, (_, turn) => ofEach.flatMap(pairs => pairs[turn] ?? [])).flat()
  return [...new Set(inTurns)].slice(0, mostAsked)
}

/** What `pairs` holds where the pair is there, or for a single sign one that begins with it. */
export const lineOf = (asked: string): string => `${begin}${asked}${[...asked].length > 1 ? middle : ''}`

/** The places of the articles that have the pair, or a pair that begins with the sign, in the order of the issue. */
export function placesIn({ pairs }: Pick<IndexDrawer, 'pairs'>, asked: string): number[] {
  const begins = lineOf(asked)
  const whole = begins.endsWith(middle)
  const places = new Set<number>()
  for (let at = pairs.indexOf(begins); at !== -1; at = whole ? -1 : pairs.indexOf(begins, at + 1)) {
    const from = pairs.indexOf(middle, at) + 1
    const end = pairs.indexOf(begin, from)
    for (const place of pairs.slice(from, end === -1 ? undefined : end).split(',')) places.add(Number(place))
  }
  return [...places].sort((a, b) => a - b)
}

interface Drawer extends IndexDrawer {
  issueId: string
}

/**
 * The articles that may hold all the words, in the order of the issues as they come.
 *
 * @param asked as `pairsAsked` says
 * @param drawers of the buckets that these are in, the newest issue first in each
 */
export function candidatesIn(asked: readonly string[], drawers: readonly Drawer[]): string[] {
  const byKey = new Map(drawers.map(drawer => [`${drawer.issueId}:${drawer.bucket}`, drawer]))
  const issues = new Map(drawers.map(drawer => [drawer.issueId, drawer.articleIds]))
  return [...issues].flatMap(([issueId, articleIds]) => {
    const found = asked.map(pair => {
      const drawer = byKey.get(`${issueId}:${bucketOf(pair)}`)
      return new Set(drawer ? placesIn(drawer, pair) : [])
    })
    return articleIds.split(',').filter((_, place) => found.every(places => places.has(place)))
  })
}
