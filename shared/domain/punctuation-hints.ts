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
  return [halfWidthHint(text), doubledHint(text), unclosedHint(text)].filter(hint => hint !== null)
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

/** Round ones are one pair, whatever their width. ‘ ’ are left out: ’ is an apostrophe too. */
const pairs: Readonly<Record<string, string>> = { '“': '”', '《': '》', '〈': '〉', '「': '」', '『': '』', '【': '】', '（': '）', '(': '）' }
const closing = new Set(Object.values(pairs))
/** No text nests or indents deeper; it keeps the worst of texts quick. */
const deepest = 12
const brackets = /[“”《》〈〉「」『』【】（）()\n]/g

/**
 * What opens and is never closed, and quotes or titles that close without having been opened: `1）` numbers a list. A
 * quote over several paragraphs may open again with each.
 */
function unclosedHint(text: string): string | null {
  const open: { mark: string; at: number }[] = []
  const alone: { mark: string; at: number }[] = []
  let paragraph = 0
  for (const { 0: mark, index } of text.matchAll(brackets)) {
    const closes = mark === ')' ? '）' : mark
    if (mark === '\n') paragraph = index + 1
    else if (mark in pairs) {
      const beginsParagraph = index - paragraph <= deepest && text.slice(paragraph, index).trim() === ''
      const continued = mark === '“' && beginsParagraph && open.at(-1)?.mark === '“'
      if (!continued) open.push({ mark, at: index })
    } else if (closing.has(closes)) {
      const back = open.slice(-deepest).reverse().findIndex(each => pairs[each.mark] === closes)
      if (back >= 0) alone.push(...open.splice(open.length - 1 - back).slice(1))
      else if (closes !== '）') alone.push({ mark, at: index })
    }
  }
  alone.push(...open)
  if (alone.length === 0) return null
  const first = alone.reduce((a, b) => (b.at < a.at ? b : a))
  const quote = text.slice(first.at, first.at + 6).split('\n')[0]!
  return `${alone.length} 处引号、括号或书名号不成对，如“${first.mark in pairs ? quote : first.mark}”`
}
