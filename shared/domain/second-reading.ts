/** What the association wants read by two editors. As the contract's `SecondReadingRules`. */
export interface SecondReadingRules {
  words: readonly string[]
  subjects: readonly string[]
}

interface Read {
  title: string
  body: string
  subject: string
  findings: { risks: readonly unknown[] } | null
}

export const noSecondReading: SecondReadingRules = { words: [], subjects: [] }

/**
 * Why a second editor has to read an article before it is accepted, in words; empty when nobody has to. Latin letters
 * count as the same in either case.
 *
 * @source issue 7, "Review": a second reader for what the association marks as sensitive
 */
export function secondReadingReasons({ title, body, subject, findings }: Read, { words, subjects }: SecondReadingRules): string[] {
  const text = `${title}\n${body}`.toLowerCase()
  const risks = findings?.risks.length ?? 0
  return [
    ...words.filter(word => text.includes(word.toLowerCase())).map(word => `文中有“${word}”`),
    ...(subjects.includes(subject) ? [`题材是“${subject}”`] : []),
    ...(risks > 0 ? [`内容检查标出 ${risks} 处`] : []),
  ]
}
