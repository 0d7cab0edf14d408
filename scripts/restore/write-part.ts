import { documentOf, lineOf, linesIn } from '../../cloudfunctions/_kit/backup-range'
import { _, database } from '../../cloudfunctions/_kit/cloud'
import { Collection } from '../../cloudfunctions/_kit/collection'

/** What one request carries at most. */
const batch = { documents: 500, bytes: 1024 * 1024 }

/**
 * Writes a part's records.
 *
 * @param someThere some of them may be there already: those that are equal stay, others are made equal
 */
export async function writePart(name: string, text: string, someThere: boolean): Promise<void> {
  for (const lines of batches(linesIn(text))) {
    const due = someThere ? await notThereYet(name, lines) : lines.map(documentOf)
    if (due.length > 0) await database.collection(name).add(due)
  }
}

function* batches(lines: readonly string[]): Generator<string[]> {
  let some: string[] = []
  let bytes = 0
  for (const line of lines) {
    if (some.length === batch.documents || (some.length > 0 && bytes + line.length > batch.bytes)) {
      yield some
      ;[some, bytes] = [[], 0]
    }
    some.push(line)
    bytes += line.length
  }
  if (some.length > 0) yield some
}

async function notThereYet(name: string, lines: readonly string[]): Promise<{ _id: string }[]> {
  const documents = lines.map(documentOf)
  const found = await new Collection(name).query({ _id: _.in(documents.map(({ _id }) => _id)) }, { limit: batch.documents })
  const there = new Map(found.map(document => [document._id, lineOf(document)]))
  for (const [at, { _id, ...fields }] of documents.entries()) {
    if (there.has(_id) && there.get(_id) !== lines[at]) await database.collection(name).doc(_id).set(fields)
  }
  return documents.filter(({ _id }) => !there.has(_id))
}
