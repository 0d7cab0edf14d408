import { countAll, countCharacters, type Counts } from './character-count'

export type { Counts }

/**
 * The body of an article is one text, as people type it and as Word files come in: a line a paragraph. Three kinds of
 * line are more than that:
 * - `# 小标题` is a heading;
 * - `〔图2〕` alone on its line is where the second picture stands; a picture without a line stands at the end;
 * - lines that follow each other with as many tabs each are a table, as office programs copy one.
 */
export type Block =
  /** @property from where its text begins in the body, UTF-16 units */
  | { type: 'heading'; text: string; from: number }
  | { type: 'paragraph'; text: string; from: number }
  /** @property number from 1; whether there is such a picture, the list of pictures says */
  | { type: 'picture'; number: number }
  | { type: 'table'; rows: string[][] }

export const headingMark = '# '
export const pictureLine = (number: number): string => `〔图${number}〕`

const lineBreak = /\r\n|[\n\r\u2028\u2029]/
const heading = /^#[ \u3000]+(.*)$/
const picture = /^〔图([1-9]\d?)〕$/

const isSeen = (line: string) => countCharacters(line, 'characters') > 0

/** The body in the order it is read, without lines in which nothing can be seen. */
export function blocksOf(body: string): Block[] {
  const lines = linesOf(body).filter(({ line }) => isSeen(line))
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i)
    if (rows.length > 1) {
      blocks.push({ type: 'table', rows })
      i += rows.length
    } else {
      const { line, from } = lines[i++]!
      blocks.push(blockOf(line, from))
    }
  }
  return blocks
}

interface Line {
  line: string
  /** Where it begins in the body. */
  from: number
}

function linesOf(body: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const line of body.split(lineBreak)) {
    lines.push({ line, from })
    from += line.length
    from += body.startsWith('\r\n', from) ? 2 : 1
  }
  return lines
}

function blockOf(line: string, from = 0): Block {
  const text = line.trim()
  const [, title] = heading.exec(text) ?? []
  if (title !== undefined && isSeen(title)) return { type: 'heading', text: title.trim(), from: from + line.indexOf(title.trim()) }
  const [, number] = picture.exec(text) ?? []
  return number ? { type: 'picture', number: Number(number) } : { type: 'paragraph', text, from: from + line.indexOf(text) }
}

/** A line's tabs inside it: one at its beginning or end is somebody's indentation. */
const cellsOf = (line: string) => line.trim().split('\t').map(cell => cell.trim())

function tableAt(lines: readonly Line[], from: number): string[][] {
  const width = cellsOf(lines[from]!.line).length
  const rows: string[][] = []
  while (width > 1 && from + rows.length < lines.length) {
    const cells = cellsOf(lines[from + rows.length]!.line)
    if (cells.length !== width) break
    rows.push(cells)
  }
  return rows
}

/**
 * What is counted and paid: the words of the body, headings and tables among them. Marks of headings and the lines of
 * pictures are no words; captions are not the body's.
 *
 * @source domain.md §3, "What is counted": the published body, not title or byline
 */
export const countedText = (body: string): string =>
  body
    .split(lineBreak)
    .map(line => {
      // Nearly every line: looked at no closer, as this runs with each key that somebody presses.
      if (!line.includes('#') && !line.includes('〔')) return line
      const block = blockOf(line)
      return block.type === 'picture' ? '' : block.type === 'heading' ? block.text : line
    })
    .join('\n')

export const countsOf = (body: string): Counts => countAll(countedText(body))

/** The body after a picture was taken out of the list: its line goes, those of the later ones count down. */
export function withoutPicture(body: string, number: number): string {
  return body
    .split('\n')
    .flatMap(line => {
      const [, shown] = picture.exec(line.trim()) ?? []
      const its = Number(shown)
      if (!shown || its < number) return [line]
      return its === number ? [] : [pictureLine(its - 1)]
    })
    .join('\n')
}

/** The numbers of the pictures that have no line of their own and stand at the end. */
export function picturesAtTheEnd(body: string, pictures: number): number[] {
  const placed = new Set(blocksOf(body).flatMap(block => (block.type === 'picture' ? [block.number] : [])))
  return Array.from({ length: pictures }, (_, i) => i + 1).filter(number => !placed.has(number))
}
