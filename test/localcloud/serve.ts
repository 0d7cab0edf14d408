import { startLocalCloud } from '../../localcloud'
import { collection, index } from './shapes'

/** A cloud in a process of its own, to be killed: `serve.ts DATA_DIR FUNCTIONS_DIR`, prints its address. */
const [dataDir = '', functionsDir = ''] = process.argv.slice(2)
const collections = [collection('things', [index('n', ['n'], true), index('kind', ['kind'])])]

void startLocalCloud({ port: 0, dataDir, functionsDir, collections, secrets: [{ name: 'KEY', bytes: 16 }], onKill: () => process.kill(process.pid, 'SIGKILL') }).then(cloud =>
  process.stdout.write(`${cloud.url}\n`),
)
