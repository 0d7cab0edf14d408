import type { LeftOut, WordRefusal } from '../../shared/domain/word-file'
import { wordBody, type WordBody, type WordPart } from '../../shared/domain/word-file-body'
import { unpackEntry, zipEntries } from '../_kit/zip-entries'

/** A picture of the file, whose bytes are read when they are wanted. */
export interface WordPicture extends WordPart {
  readAsBuffer: () => Promise<Buffer>
}

export type OpenedWordFile = { outcome: 'opened'; content: WordBody<WordPicture> } | { outcome: 'refused'; reason: WordRefusal }

/** Bytes of a file unpacked: of all of it, and of the text, of which each byte takes a hundred in memory while it is read. */
const mostUnpacked = 80_000_000
const mostText = 4_000_000
const mostEntries = 2_000

const isText = (name: string) => /\.(xml|rels)$/i.test(name)
const wordType = /wordprocessingml\.(document|template)\.main\+xml/
const macroType = /macroEnabled/i
const macros = /(^|\/)vba(Project|Data)[^/]*$/i

/**
 * Reads a .docx, after its size and kind were looked at: nothing in it runs, nothing outside of it is read. mammoth is
 * loaded here, so that no cold start waits for it.
 */
export async function openWordFile(bytes: Buffer): Promise<OpenedWordFile> {
  const parts = safeParts(bytes)
  if (typeof parts === 'string') return { outcome: 'refused', reason: parts }

  const { default: mammoth } = await import('mammoth')
  let document: WordPicture | undefined
  const transformDocument = (read: WordPicture) => {
    document = read
    // The text is taken from here: no HTML is made of it.
    return { ...read, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, externalFileAccess: false, includeEmbeddedStyleMap: false })
  } catch {
    return { outcome: 'refused', reason: 'damaged' }
  }
  const content = wordBody(document!)
  return { outcome: 'opened', content: { ...content, leftOut: { ...content.leftOut, ...unread(parts) } } }
}

/** @returns the texts of the file's main part, or why it is not read */
function safeParts(zip: Buffer): string[] | WordRefusal {
  const entries = zipEntries(zip)
  if (!entries) return 'damaged'
  const sum = (some: typeof entries) => some.reduce((bytes, { unpacked }) => bytes + unpacked, 0)
  if (entries.length > mostEntries || sum(entries) > mostUnpacked || sum(entries.filter(({ name }) => isText(name))) > mostText) return 'too-much-inside'
  if (entries.some(({ name }) => macros.test(name))) return 'macros'

  const main: string[] = []
  for (const entry of entries) {
    const part = unpackEntry(zip, entry)
    if (!part) return 'damaged'
    if (entry.name === '[Content_Types].xml') {
      const types = part.toString('utf8')
      if (macroType.test(types)) return 'macros'
      if (!wordType.test(types)) return 'not-word'
    }
    if (/^word\/document\d*\.xml$/.test(entry.name)) main.push(part.toString('utf8'))
  }
  return main.length > 0 ? main : 'not-word'
}

/** What mammoth passes over without a word. */
function unread(texts: readonly string[]): Partial<Record<LeftOut, number>> {
  const count = (sign: RegExp) => texts.reduce((sum, text) => sum + (text.match(sign)?.length ?? 0), 0)
  const [formulas, charts] = [count(/<m:oMath[ >]/g), count(/<c:chart /g)]
  return { ...(formulas > 0 && { formulas }), ...(charts > 0 && { charts }) }
}
