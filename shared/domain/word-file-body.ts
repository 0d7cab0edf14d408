import { blocksOf, headingMark, pictureLine } from './article-body'
import { cleanLine, cleanText } from './clean-paste'
import type { LeftOut } from './word-file'

/** A part of a Word file as mammoth reads it: what of it we look at. */
export interface WordPart {
  type: string
  /** Of a text. */
  value?: string
  children?: readonly WordPart[]
  /** Of a paragraph; built-in styles have their English names in every language of Word. */
  styleName?: string | null
  alignment?: string | null
  /** One object for each level of a list, which all its paragraphs share. */
  numbering?: { isOrdered: boolean; level: string } | null
  /** Of a link that leads out of the file. */
  href?: string
  /** Of a table's cell. */
  colSpan?: number
  rowSpan?: number
}

export interface WordBody<P> {
  /** Empty when the file does not begin with one. */
  title: string
  /** As `article-body` reads it. */
  body: string
  /** In the order of their lines in the body. */
  pictures: { part: P; caption: string }[]
  leftOut: Partial<Record<LeftOut, number>>
}

type Role = 'title' | 'heading' | 'caption' | 'plain'
type Piece<P> = { type: 'text'; text: string; role: Role; centred: boolean } | { type: 'picture'; part: P } | { type: 'table'; lines: string[] }

/** UTF-16 units that a title and a caption may have. */
const longest = 120
/** A centred line that is longer than this is no headline, and no caption. */
const longestOfAGuess = 50

/**
 * The text of a Word file: text alone, whatever its formatting says.
 * - headings get the mark of one; list items the sign or number that Word put before them
 * - a table's merged cells stand once, and a row that is one merged cell is a line of its own
 * - what stands right after a picture and looks like its caption is
 * - text boxes stand after the paragraph they are fixed to; tracked insertions are in, deletions are not
 * - the addresses of links, footnotes, comments, tables of contents, headers and footers are left out
 */
export function wordBody<P extends WordPart>(document: P): WordBody<P> {
  const leftOut: WordBody<P>['leftOut'] = {}
  const all = piecesOf(document.children as readonly P[], leftOut)
  const { title, pieces } = withoutTitle(all)
  const pictures: WordBody<P>['pictures'] = []
  const linesOf = (piece: Piece<P>, at: number): string[] => {
    if (piece.type === 'table') return piece.lines
    if (piece.type === 'picture') return [pictureLine(pictures.push({ part: piece.part, caption: '' }))]
    if (pieces[at - 1]?.type === 'picture' && looksLikeCaption(piece)) {
      pictures[pictures.length - 1]!.caption = captionOf(piece.text)
      return []
    }
    if (piece.role === 'heading' || piece.role === 'title') return [headingMark + cleanLine(piece.text)]
    return piece.text.split('\n').map(asParagraph)
  }
  return { title, body: pieces.flatMap(linesOf).join('\n'), pictures, leftOut }
}

function piecesOf<P extends WordPart>(parts: readonly P[], leftOut: WordBody<P>['leftOut']): Piece<P>[] {
  const numbers = new Map<object, number>()
  const add = (what: LeftOut) => (leftOut[what] = (leftOut[what] ?? 0) + 1)

  const all = (nodes: readonly P[] | undefined): Piece<P>[] => (nodes ?? []).flatMap(piecesOfOne)
  return all(parts)

  function piecesOfOne(part: P): Piece<P>[] {
    if (part.type === 'paragraph') return ofParagraph(part)
    if (part.type === 'table') return ofTable(part)
    if (part.type === 'image') return [{ type: 'picture', part }]
    return all(part.children as readonly P[] | undefined)
  }

  function ofParagraph(part: P): Piece<P>[] {
    if (/^(toc|目录) ?\d|^toc heading$/i.test(part.styleName ?? '')) {
      leftOut.contents = 1
      return []
    }
    const inside = read(part)
    const text = cleanText(inside.text).split('\n').map(line => line.replace(/\t+/g, ' ').trim()).filter(Boolean).join('\n')
    const piece: Piece<P>[] = text === '' ? [] : [{ type: 'text', text: markOf(part) + text, role: roleOf(part), centred: part.alignment === 'center' }]
    const pictures = inside.pictures.map(picture => ({ type: 'picture' as const, part: picture }))
    return inside.pictureFirst ? [...pictures, ...piece] : [...piece, ...pictures]
  }

  /** The sign or number that Word shows before a list's item. */
  function markOf({ numbering }: P): string {
    if (!numbering) return ''
    for (const level of numbers.keys()) if (Number((level as typeof numbering).level) > Number(numbering.level)) numbers.delete(level)
    if (!numbering.isOrdered) return '· '
    leftOut.numbering = 1
    const number = (numbers.get(numbering) ?? 0) + 1
    numbers.set(numbering, number)
    return `${number}. `
  }

  function ofTable(table: P): Piece<P>[] {
    const pictures: WordPart[] = []
    const lines = linesOfTable(table, cell => {
      const inside = read(cell as P)
      for (const picture of inside.pictures) pictures.push(picture)
      return cleanText(inside.text.replace(/\t+/g, ' ')).trim()
    })
    return [{ type: 'table', lines }, ...pictures.map(part => ({ type: 'picture' as const, part: part as P }))]
  }

  /** The text of all that is in a part, and its pictures. */
  function read(part: P): { text: string; pictures: P[]; pictureFirst: boolean } {
    let text = ''
    let pictureFirst = false
    const pictures: P[] = []
    const walk = (node: P) => {
      if (node.type === 'text') text += node.value ?? ''
      else if (node.type === 'tab') text += '\t'
      else if (node.type === 'break') text += '\n'
      else if (node.type === 'noteReference') add('footnotes')
      else if (node.type === 'commentReference') add('comments')
      else if (node.type === 'image') {
        pictureFirst ||= text.trim() === '' && pictures.length === 0
        pictures.push(node)
      } else {
        if (node.type === 'hyperlink' && node.href) add('links')
        if (node !== part && node.type === 'paragraph' && text !== '') text += '\n'
        for (const child of node.children ?? []) walk(child as P)
      }
    }
    walk(part)
    return { text, pictures, pictureFirst }
  }
}

function roleOf({ styleName }: WordPart): Role {
  const name = (styleName ?? '').toLowerCase()
  if (name === 'title' || name === '标题') return 'title'
  if (/^(heading|标题) ?[1-9]$/.test(name)) return 'heading'
  return name === 'caption' || name === '题注' ? 'caption' : 'plain'
}

/** A style says which line the title is; without one it is the first line, when that is a heading or stands in the middle. */
function withoutTitle<P>(pieces: Piece<P>[]): { title: string; pieces: Piece<P>[] } {
  const styled = pieces.findIndex(piece => piece.type === 'text' && piece.role === 'title')
  const first = pieces.findIndex(piece => piece.type !== 'picture')
  const at = styled >= 0 ? styled : first
  const piece = pieces[at]
  if (piece?.type !== 'text') return { title: '', pieces }
  const title = cleanLine(piece.text).trim()
  const isTitle = piece.role === 'title' || piece.role === 'heading' || (piece.centred && title.length <= longestOfAGuess)
  return isTitle && title.length <= longest ? { title, pieces: pieces.filter((_, i) => i !== at) } : { title: '', pieces }
}

function looksLikeCaption({ text, role, centred }: { text: string; role: Role; centred: boolean }): boolean {
  if (text.length > longest || text.includes('\n')) return false
  if (role === 'caption' || /^图 ?[\d一二三四五六七八九十]/.test(text)) return true
  return role === 'plain' && centred && text.length <= longestOfAGuess
}

/** The number goes: pictures are numbered by where they stand. */
const captionOf = (text: string) => text.replace(/^图 ?[\d一二三四五六七八九十]+[\s:：、.．—-]*(?=.)/, '')

/** A line that would be read as a heading or a picture, though it was a paragraph, is written so that it is none. */
function asParagraph(line: string): string {
  const [block] = blocksOf(line)
  if (!block || block.type === 'paragraph') return line
  return block.type === 'heading' ? `＃${line.slice(1)}` : line.replace('〔', '（').replace('〕', '）')
}

/** Stands where a row begins or ends with an empty cell: tabs at the ends of a line are nobody's. */
const nothing = '—'

/** A row of one cell, be it merged, is no row: its text stands in lines of its own. So does a table of one row. */
function linesOfTable(table: WordPart, textOf: (cell: WordPart) => string): string[] {
  const rows = gridOf(table, textOf)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const isTable = rows.filter(({ alone }) => !alone).length > 1
  return rows.flatMap(({ cells, alone }) => {
    const written = cells.filter(Boolean)
    if (written.length === 0) return []
    if (alone) return written.join('\n').split('\n').map(asParagraph)
    const flat = cells.map(cell => cell.replace(/\n+/g, ' '))
    if (!isTable) return [asParagraph(flat.filter(Boolean).join('\u3000'))]
    return [Array.from({ length: width }, (_, i) => flat[i] || (i === 0 || i === width - 1 ? nothing : '')).join('\t')]
  })
}

/** Every row with a text for each column: a merged cell's in its first, nothing in the others that it covers. */
function gridOf(table: WordPart, textOf: (cell: WordPart) => string): { cells: string[]; alone: boolean }[] {
  /** Rows below that a cell still reaches into, by column. */
  const reaching: number[] = []
  return (table.children ?? []).map(row => {
    const cells: string[] = []
    const skip = () => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length]!--
        cells.push('')
      }
    }
    const own = row.children ?? []
    for (const cell of own) {
      skip()
      const [width, height] = [span(cell.colSpan), span(cell.rowSpan)]
      for (let i = 0; i < width; i++) {
        reaching[cells.length] = height - 1
        cells.push(i === 0 ? textOf(cell) : '')
      }
    }
    const covered = reaching.some((left, column) => column >= cells.length && left > 0)
    skip()
    return { cells, alone: own.length === 1 && !covered && cells.length === span(own[0]!.colSpan) }
  })
}

/** More columns than any page has are somebody's joke. */
const span = (wanted = 1) => Math.min(Math.max(wanted, 1), 60) || 1
