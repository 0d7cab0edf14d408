import { collections } from '../config/collections'
import { exportCloud } from '../localcloud/transfer/export'
import type { Transferred } from '../localcloud/transfer/form'
import { importCloud } from '../localcloud/transfer/import'

const number = new Intl.NumberFormat('en')
const progress = (collection: string, documents: number) => console.log(`${collection}: ${number.format(documents)} documents so far`)

/** `npm run cloud -- --export FOLDER`; a cloud may be running on the data folder meanwhile. */
export async function exportTo(folder: string, dataDir: string): Promise<void> {
  report(`exported to ${folder}`, await exportCloud({ dataDir, folder, progress }))
  console.log('Secrets are not in it: what they have encrypted can be read with secrets.json of the data folder alone.')
}

/** `npm run cloud -- --import FOLDER` or one `<collection>.json`; no cloud may be running on the data folder. */
export async function importFrom(source: string, dataDir: string): Promise<void> {
  report(`imported into ${dataDir}`, await importCloud({ dataDir, source, collections, progress }))
}

function report(done: string, { collections: counts, files }: Transferred): void {
  for (const [name, documents] of Object.entries(counts)) console.log(`${name}: ${number.format(documents)} documents`)
  console.log(`${number.format(files)} uploaded files\n${done}`)
}
