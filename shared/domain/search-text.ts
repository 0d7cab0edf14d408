import { countedText } from './article-body'
import { toHalfWidth } from './half-width'

/** Letters whose capitals have a small form of the same length. */
const capitals = /[A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a1\u03a3-\u03a9\u0410-\u042f]/g

/** Text as it is searched: half-width, without capitals. As long as it was, so that a place in one is the same place in the other. */
export const folded = (text: string): string => toHalfWidth(text).replace(capitals, letter => letter.toLowerCase())

const mostWords = 8

/** What somebody typed into the search box as the words that must all be there, each once. */
export const wordsOf = (typed: string): string[] =>
  [...new Set(folded(typed).split(/\s+/).filter(word => word !== ''))].slice(0, mostWords)

/** A stretch of a text, UTF-16 units. */
export interface Hit {
  from: number
  to: number
}

/** Where the words stand in a text, from its beginning on; what overlaps is one. */
export function hitsIn(text: string, words: readonly string[]): Hit[] {
  const searched = folded(text)
  const all = words.flatMap(word => placesOf(searched, word)).sort((a, b) => a.from - b.from)
  return all.reduce<Hit[]>((joined, hit) => {
    const last = joined[joined.length - 1]
    if (!last || hit.from > last.to) return [...joined, hit]
    last.to = Math.max(last.to, hit.to)
    return joined
  }, [])
}

function placesOf(text: string, word: string): Hit[] {
  const places: Hit[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push({ from: at, to: at + word.length })
  return places
}

interface Written {
  title: string
  body: string
}

/** All that is searched of an article, as it was written: its title, and its text without marks and pictures. */
export const searchedText = ({ title, body }: Written): string => `${title}\n${countedText(body)}`

/** Whether every word is in the article. */
export function holdsAll(article: Written, words: readonly string[]): boolean {
  const text = folded(searchedText(article))
  return words.every(word => text.includes(word))
}

export interface Excerpt {
  text: string
  hits: Hit[]
}

const excerptLength = 60
const before = 14
const sentenceEnds = /[。！？；!?;]/

/** The piece of an article's text where the first of the words stands, from the beginning of its sentence if that is near. */
export function excerptOf(body: string, words: readonly string[]): Excerpt {
  const lines = countedText(body).split('\n').map(line => line.trim()).filter(line => line !== '')
  const line = lines.find(each => hitsIn(each, words).length > 0) ?? lines[0] ?? ''
  const text = cut(line, hitsIn(line, words)[0]?.from ?? 0)
  return { text, hits: hitsIn(text, words) }
}

function cut(line: string, hit: number): string {
  const sentence = 1 + lastIndexWhere(line.slice(0, hit), sentenceEnds)
  const near = hit - sentence <= before
  const start = wholeSign(line, near ? sentence : hit - before)
  const end = wholeSign(line, start + excerptLength)
  return `${start > 0 && !near ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`
}

/** @returns -1 where there is none */
function lastIndexWhere(text: string, sign: RegExp): number {
  for (let i = text.length - 1; i >= 0; i--) if (sign.test(text.charAt(i))) return i
  return -1
}

/** Not between the two halves of a character outside the basic plane. */
const wholeSign = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)
