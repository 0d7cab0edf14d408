import { countCharacters } from '../../shared/domain/character-count'
import { heading, row } from './report'

const sentence = '河州市5G基站开通率达到98.6%，比去年同期提高3.2个百分点。'

/** Bytes of Chinese text that the rule which pays counts in a second, on one core. */
export function counting(): void {
  heading('Counting characters')
  const text = sentence.repeat(100_000)
  const bytes = Buffer.byteLength(text)
  for (const rule of ['word', 'han', 'characters'] as const) {
    countCharacters(text, rule)
    const start = performance.now()
    countCharacters(text, rule)
    row(rule, `${Math.round(bytes / 1000 / (performance.now() - start))} MB a second`)
  }
}
