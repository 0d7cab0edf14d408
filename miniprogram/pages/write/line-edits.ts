import { headingMark, pictureLine } from '../../../shared/domain/article-body'

/** A body after an edit, and where the cursor stands in it then, in UTF-16 units. */
interface Edited {
  body: string
  cursor: number
}

const heading = /^[ \u3000]*#[ \u3000]+/
const indentation = /^[ \u3000]*/

/** Makes a heading of the line with the cursor, or a paragraph of it again. */
export function toggleHeading(body: string, cursor: number): Edited {
  const [from, to] = lineAt(body, cursor)
  const line = body.slice(from, to)
  const old = (heading.exec(line) ?? indentation.exec(line)!)[0]
  const mark = heading.test(line) ? '' : headingMark
  const moved = Math.max(from + mark.length, cursor + mark.length - old.length)
  return { body: body.slice(0, from) + mark + line.slice(old.length) + body.slice(to), cursor: moved }
}

/** Lets a picture stand after the line with the cursor, or on it where it is empty; wherever it stood, it leaves. */
export function placePicture(body: string, number: number, cursor: number): Edited {
  const mark = pictureLine(number)
  const at = cursor - linesOf(body.slice(0, lineAt(body, cursor)[0])).filter(isThe(mark)).length * (mark.length + 1)
  const rest = linesOf(body).filter(line => !isThe(mark)(line)).join('\n')
  const [from, to] = lineAt(rest, Math.min(at, rest.length))
  const isEmpty = rest.slice(from, to).trim() === ''
  const before = isEmpty ? rest.slice(0, from) : `${rest.slice(0, to)}\n`
  const after = rest.slice(to)
  return { body: `${before}${mark}${after === '' ? '\n' : after}`, cursor: before.length + mark.length + 1 }
}

/** Exchanges the numbers of two pictures, so that each stays where it stands when their order is changed. */
export function swapPictures(body: string, one: number, other: number): string {
  const swapped: Record<string, string> = { [pictureLine(one)]: pictureLine(other), [pictureLine(other)]: pictureLine(one) }
  return linesOf(body).map(line => swapped[line.trim()] ?? line).join('\n')
}

const linesOf = (body: string) => body.split('\n')
const isThe = (mark: string) => (line: string) => line.trim() === mark

function lineAt(body: string, cursor: number): [from: number, to: number] {
  const from = cursor === 0 ? 0 : body.lastIndexOf('\n', cursor - 1) + 1
  const to = body.indexOf('\n', from)
  return [from, to < 0 ? body.length : to]
}
