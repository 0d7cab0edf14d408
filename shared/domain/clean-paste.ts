/**
 * What a text that was typed, pasted or read out of a file may hold. Taken out is what nobody sees and what makes a text
 * look other than it is:
 * - direction marks, embeddings, overrides and isolates, which can turn a headline around;
 * - zero-width spaces, byte order marks, soft hyphens and annotation marks, by which a search does not find what it reads;
 * - control characters, which no text of ours can hold.
 * Joiners and variation selectors stay: emoji and names are written with them.
 */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const controlInText = /[\u0000-\u0008\u000e-\u001f\u007f]+/g

/** Without the characters that nobody sees; the contract takes them out of all that people send. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')

/** For one line: a break becomes a space. */
export const cleanLine = (text: string): string => withoutUnseen(text.replace(control, ' '))

/** For several lines: word processors break them by signs of their own. */
export const cleanText = (text: string): string => withoutUnseen(text.replace(/[\u000b\u000c]/g, '\n').replace(controlInText, ''))

/**
 * As much of a paste as there is room for. What stood before and after it stays whole; the paste loses its end.
 *
 * @param before the field before the change
 * @param after and after it
 * @param most UTF-16 units the field may hold
 * @returns `leftOut`: UTF-16 units of the paste that had no room, never half of a character
 */
export function fitPaste(before: string, after: string, most: number): { text: string; leftOut: number } {
  if (after.length <= most) return { text: after, leftOut: 0 }
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++

  const end = after.length - tail
  let kept = Math.max(head, most - tail)
  if (isHigh(after.charCodeAt(kept - 1)) && isLow(after.charCodeAt(kept))) kept--
  return { text: after.slice(0, kept) + after.slice(end), leftOut: end - kept }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
