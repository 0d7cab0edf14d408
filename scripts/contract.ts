import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { contracts } from '../shared/contract'
import type { Call } from '../shared/contract/call'
import { rightsModule, withRights } from './rights-files'

/**
 * `npm run contract` prints every call; with `-- --write` it writes what every role may do to where it is read: the
 * page of roles, and the README.
 */

/** Every call as JSON: who may make it, what goes in before defaults and trimming, what comes out. */
const described = Object.values(contracts).flatMap(({ calls }) => Object.values<Call>(calls).map(describe))

function describe({ context, name, who, writes, input, output }: Call) {
  return {
    call: `${context}.${name}`,
    who,
    writes,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
  }
}

function writeRights() {
  const root = join(__dirname, '..')
  writeFileSync(join(root, 'miniprogram/desk/roles/rights.ts'), rightsModule)
  const readme = join(root, 'README.md')
  writeFileSync(readme, withRights(readFileSync(readme, 'utf8')))
}

if (process.argv.includes('--write')) writeRights()
else process.stdout.write(`${JSON.stringify(described, null, 2)}\n`)
