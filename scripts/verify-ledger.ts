import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import type { LedgerEntry } from '../shared/domain/ledger'
import { checkBooks, type Books, type Fault } from '../shared/domain/ledger-check'

/**
 * `npm run verify-ledger -- FOLDER`: whether what was closed, signed and paid is what the chain of hashes says. The
 * folder holds the collections as `npm run cloud -- --export FOLDER` or CloudBase's console writes them: a file for each,
 * a document in EJSON on each line. Says what differs, and ends with 1 where anything does.
 */
const names = ['statements', 'lines', 'signatures', 'expenses', 'ledger'] as const

const words: Readonly<Record<Fault['what'], string>> = {
  'chain-broken': 'the chain does not hold here',
  'line-changed': 'says something else than when it was closed',
  'sums-differ': 'its sums are not those of its lines',
  'closing-differs': 'is not what was closed',
  'signature-differs': 'was not signed for as it says',
  'receipt-differs': 'what was drawn is not what was signed',
  'payment-differs': 'was not paid as it says',
  'not-in-the-ledger': 'the ledger does not know of it',
  'not-in-the-books': 'the ledger tells of something that is not there',
  'stated-twice': 'pays for an article that another line pays for',
  'number-twice': 'a transaction number stands under two lines',
}

/** @throws Error for a folder without a ledger, and for a line that is no document */
export function readBooks(folder: string): Books {
  if (!existsSync(join(folder, 'ledger.json'))) throw new Error(`${folder} holds no ledger.json`)
  return Object.fromEntries(names.map(name => [name, documentsIn(join(folder, `${name}.json`))])) as unknown as Books
}

function documentsIn(file: string): unknown[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [EJSON.parse(line)]
    } catch {
      throw new Error(`${file}, line ${at + 1}, is no document`)
    }
  })
}

export const checkFolder = (folder: string): { faults: Fault[]; last: LedgerEntry | null } => {
  const books = readBooks(folder)
  const faults = checkBooks(books, text => createHash('sha256').update(text).digest('hex'))
  const last = books.ledger.reduce<LedgerEntry | null>((latest, entry) => (latest && latest.number > entry.number ? latest : entry), null)
  return { faults, last }
}

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('usage: npm run verify-ledger -- FOLDER')
    return 2
  }
  const { faults, last } = checkFolder(folder)
  for (const { about, what } of faults) console.log(`${about}: ${words[what]}`)
  console.log(`${last?.number ?? 0} entries, the last one’s hash ${last?.hash ?? 'none'}: ${faults.length === 0 ? 'everything is as it was' : `${faults.length} do not agree`}`)
  return faults.length === 0 ? 0 : 1
}

if (require.main === module) process.exitCode = main(process.argv[2])
