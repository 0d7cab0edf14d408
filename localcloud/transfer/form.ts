/**
 * The form of an export: a folder with one file for each collection, `<collection>.json`, each line one document in
 * EJSON. That is what CloudBase's console takes, one collection at a time; one file for all would have to carry the
 * collection's name on each line and could not be imported there.
 *
 * Uploaded files are beside them: `_files/` has their bytes, `_files.jsonl` says which is which, because paths of the
 * storage may be longer than names of a file system, and `a` may be a file while `a/b` is one too.
 */
export const FILES_LIST = '_files.jsonl'
export const FILES_FOLDER = '_files'

export const fileOfCollection = (name: string) => `${encodeURIComponent(name).replace(/\*/g, '%2A').replace(/^\./, '%2E')}.json`

/** Undefined for a file that holds no collection. */
export function collectionOfFile(file: string): string | undefined {
  if (!/^[^.].*\.jsonl?$/.test(file) || file === FILES_LIST) return undefined
  try {
    return decodeURIComponent(file.replace(/\.jsonl?$/, ''))
  } catch {
    return undefined
  }
}

/** How far it is: so many documents of this collection are done. */
export type Progress = (collection: string, documents: number) => void

export interface Transferred {
  /** Documents of each collection. */
  collections: Record<string, number>
  files: number
}

/** Documents between two words of progress. */
export const PROGRESS_EVERY = 10_000
