import { database } from '../../cloudfunctions/_kit/cloud'
import { freshId } from '../world/ground'

const batch = 1_000

/** Adds copies of a document that differ in what must be unique, until there are so many. */
export async function fillUp<D extends { _id: string }>(collection: string, template: D, from: number, to: number, differ: (n: number) => Partial<D>) {
  for (let n = from; n < to; n += batch) {
    const copies = Array.from({ length: Math.min(batch, to - n) }, (_, i) => ({ ...template, _id: freshId(), ...differ(n + i) }))
    await database.collection(collection).add(copies)
  }
}
