import type { DeviceFiles } from './device'

const store = 'files'

/** In the browser's own database. */
export function filesOfBrowser(): DeviceFiles {
  let opening: Promise<IDBDatabase> | undefined

  const open = () =>
    (opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('desk', 1)
      request.onupgradeneeded = () => void request.result.createObjectStore(store)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    }))

  async function within<T>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open()
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode)
      const request = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  }

  /** A browser that keeps nothing, as a private window may, has no files. */
  const read = (name: string): Promise<unknown> => within('readonly', files => files.get(name)).catch(() => null)

  return {
    async bytes(name) {
      const content = await read(name)
      return content instanceof Uint8Array ? content : null
    },
    async text(name) {
      const content = await read(name)
      return typeof content === 'string' ? content : null
    },
    write: async (name, content) => void (await within('readwrite', files => files.put(content, name))),
    remove: name => within('readwrite', files => files.delete(name)).catch(() => undefined),
  }
}
