/**
 * Hints on punctuation that editors would otherwise put right by hand. Hints, never errors: a quotation may want it so.
 *
 * Each pattern is linear and holds no look-behind, which older phones' engines do not know.
 */
const han = '[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff]'
const halfWidthBetweenHan = new RegExp(`${han}[,;:?!.](?=${han})`, 'g')
const doubled = /([，。、；：,;])\1+/g
const fullWidthTwin: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }

/** @returns at most one sentence a kind of slip, with the first place it occurs */
export function punctuationHints(text: string): string[] {
  return [halfWidthHint(text), doubledHint(text)].filter(hint => hint !== null)
}

function halfWidthHint(text: string): string | null {
  const found = text.match(halfWidthBetweenHan)
  if (!found) return null
  const at = text.search(halfWidthBetweenHan)
  const mark = found[0]![1]!
  return `${found.length} 处半角标点，如“${text.slice(at, at + 3)}”，宜用“${fullWidthTwin[mark]}”`
}

function doubledHint(text: string): string | null {
  const found = text.match(doubled)
  if (!found) return null
  return `${found.length} 处标点重复，如“${found[0]}”，留一个即可`
}
