import type { Place } from '../../../shared/contract/article'
import { blocksOf } from '../../../shared/domain/article-body'
import { passageId } from '../../components/article-body/article-body'
import { lengthShown } from './length-shown'
import { longestQuote } from './marks'

/** What is selected of the body in a browser; null when nothing is, or too much. */
export function selectedPlace(body: string): Place | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  let from: number | undefined
  let to = 0
  for (const block of blocksOf(body)) {
    if (block.type !== 'heading' && block.type !== 'paragraph') continue
    const element = document.getElementById(passageId(block.from))
    if (!element || !range.intersectsNode(element)) continue
    from ??= block.from + (element.contains(range.startContainer) ? lengthBefore(element, range.startContainer, range.startOffset, block.text) : 0)
    to = block.from + (element.contains(range.endContainer) ? lengthBefore(element, range.endContainer, range.endOffset, block.text) : block.text.length)
  }
  if (from === undefined || to <= from || to - from > longestQuote) return null
  return { from, to, quote: body.slice(from, to) }
}

/** How much of the passage stands before that point; the numbers of marks are no words of it. */
function lengthBefore(element: Element, node: Node, offset: number, text: string): number {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  const words = before.cloneContents()
  words.querySelectorAll('.mark__n').forEach(number => number.remove())
  return lengthShown(words.textContent ?? '', text)
}
