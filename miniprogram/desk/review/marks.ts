import type { Article, Remark } from '../../../shared/contract/article'
import { placeIn } from '../../../shared/domain/remark-place'
import type { Mark } from '../../components/article-body/marked'

/** What is said about an article, with the number of its mark; null where it is of the whole, or its words are gone. */
export interface Said {
  id: string
  number: number | null
  tone: Mark['tone']
  /** 核实, 删改, 其他; 提醒 for what the checks found. */
  kind: string
  text: string
  by: string
  /** The words that it is about. */
  quote: string
  /** It can be taken back: its author has not read it. */
  fresh: boolean
}

export const remarkKindNames: Readonly<Record<Remark['kind'], string>> = { verify: '核实', cut: '删改', other: '其他' }

type Told = Pick<Article, 'body' | 'remarks' | 'findings' | 'submittedAt'>

/** What editors said and what the checks found, numbered in the order of the text; what is of the whole comes last. */
export function saidOf({ body, remarks, findings, submittedAt }: Told): { said: Said[]; marks: Mark[] } {
  const remarked = remarks.map(({ id, kind, text, by, at, place }) => ({
    at: place && placeIn(body, place),
    said: { id, tone: kind, kind: remarkKindNames[kind], text, by, quote: place?.quote ?? '', fresh: submittedAt === null || at >= submittedAt },
  }))
  const risky = (findings?.risks ?? []).map(({ label, ...place }, i) => ({
    at: placeIn(body, place),
    said: { id: `risk${i}`, tone: 'risk' as const, kind: '提醒', text: `内容检查：${label}`, by: '', quote: place.quote, fresh: false },
  }))
  const all = [...remarked, ...risky]
  const placed = all.flatMap(({ at, said }) => (at ? [{ at, said }] : [])).sort((a, b) => a.at.from - b.at.from)
  return {
    said: [
      ...placed.map(({ said }, i) => ({ ...said, number: i + 1 })),
      ...all.filter(({ at }) => !at).map(({ said }) => ({ ...said, number: null })),
    ],
    marks: placed.map(({ at, said }, i) => ({ ...at, number: i + 1, tone: said.tone })),
  }
}

const sentence = /[^。！？；]+[。！？；]*[”’」』）]*/g

/** The sentences of a passage, each with its place in the body, as they are chosen where nothing can be selected. */
export const sentencesOf = ({ text, from }: { text: string; from: number }) =>
  [...text.matchAll(sentence)].map(({ 0: quote, index }) => ({ from: from + index, to: from + index + quote.length, quote }))

/** As long as a quote may be, UTF-16 units. */
export const longestQuote = 500
