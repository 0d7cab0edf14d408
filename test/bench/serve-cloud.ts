import { startLocalCloud } from '../../localcloud'
import { collection, index } from '../localcloud/shapes'

/** A cloud in a process of its own: `serve-cloud.ts DATA_DIR FUNCTIONS_DIR`, prints its address. */
const [dataDir = '', functionsDir = ''] = process.argv.slice(2)
const collections = [collection('people', [index('by_unit', ['unit', 'age'])]), collection('orders', [index('by_person', ['person'])])]

void startLocalCloud({ port: 0, dataDir, functionsDir, collections }).then(cloud => process.stdout.write(`${cloud.url}\n`))
