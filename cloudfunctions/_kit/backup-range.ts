import { EJSON } from 'bson'
import { _ } from './cloud'
import { Collection } from './collection'
import { db } from './db'

/** What tells of the storage of this environment alone, and would be wrong in another. */
const keptOut: readonly string[] = [db.backups.name]

/** Every collection that a backup holds, in the order of their names. */
export const backedUp: readonly string[] = [...new Set(Object.values(db).map(({ name }) => name))].filter(name => !keptOut.includes(name)).sort()

/** A part is closed once its lines weigh so much, bytes; compressed and sealed it weighs a fifth. */
const partBytes = 4 * 1024 * 1024
/** What one answer of the database should weigh, so that records with long texts are read a few at a time. */
const pageBytes = 1024 * 1024
const firstPage = 200
const pageLimits = { least: 10, most: 1_000 }

/** A record with its types as they are: dates, whole numbers, fractions. */
export const lineOf = (document: object): string => EJSON.stringify(document, { relaxed: true })
export const documentOf = (line: string): { _id: string } => EJSON.parse(line, { relaxed: true }) as { _id: string }

/** No document has an empty line. */
export const textOf = (lines: readonly string[]): string => lines.join('\n')
export const linesIn = (text: string): string[] => (text === '' ? [] : text.split('\n'))

export interface Range {
  text: string
  documents: number
  /** The last id that was read; null when there are none after it. */
  to: string | null
}

/**
 * The records of a collection by the order of their ids, from after one on.
 *
 * @param to the last id of a range that is known; null to read as much as a part holds
 */
export async function readRange(name: string, after: string, to: string | null = null): Promise<Range> {
  const collection = new Collection<{ _id: string }>(name)
  const lines: string[] = []
  let bytes = 0
  let last = after
  let limit = firstPage
  for (;;) {
    const ids = to === null ? _.gt(last) : _.gt(last).and(_.lte(to))
    const page = await collection.query({ _id: ids }, { orderBy: [['_id', 'asc']], limit })
    for (const document of page) {
      const line = lineOf(document)
      bytes += Buffer.byteLength(line)
      lines.push(line)
    }
    if (page.length < limit) return { text: textOf(lines), documents: lines.length, to }
    last = page.at(-1)!._id
    if (to === null && bytes >= partBytes) return { text: textOf(lines), documents: lines.length, to: last }
    limit = Math.min(pageLimits.most, Math.max(pageLimits.least, Math.floor((pageBytes * lines.length) / bytes)))
  }
}
