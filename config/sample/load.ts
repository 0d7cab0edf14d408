import cloudbase from '@cloudbase/node-sdk'

/** What the SDK gives back at once. */
const batchSize = 100

/**
 * Writes documents to the CloudBase environment that the process environment names. Those whose `_id` is there
 * already are left as they are, so that a load which was cut short is finished by another.
 *
 * @param data documents with an `_id`, by collection
 */
export async function loadSample(data: { [collection: string]: object[] }): Promise<void> {
  const database = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
  for (const [name, documents] of Object.entries(data)) {
    const collection = database.collection(name)
    for (let start = 0; start < documents.length; start += batchSize) {
      const batch = documents.slice(start, start + batchSize) as { _id: string }[]
      const ids = batch.map(({ _id }) => _id)
      const present = await collection.where({ _id: database.command.in(ids) }).field({ _id: true }).limit(batchSize).get()
      const known = new Set((present.data as { _id: string }[]).map(({ _id }) => _id))
      const missing = batch.filter(({ _id }) => !known.has(_id))
      if (missing.length > 0) await collection.add(missing)
    }
  }
}
