/**
 * How much of a text is shown so far: on the screen Han and Latin are set apart by thin spaces that the text has not.
 *
 * @param shown the beginning of what is on the screen
 * @returns UTF-16 units of the text
 */
export function lengthShown(shown: string, text: string): number {
  let at = 0
  for (const unit of shown) {
    if (text.startsWith(unit, at)) at += unit.length
  }
  return at
}
