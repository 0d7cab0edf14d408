import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { functions } from '../../config/functions'
import { heading, median, ms, ratio, row } from './report'

const root = join(__dirname, '..', '..')
const runs = 9

/** Wall milliseconds of a fresh Node that runs one line and ends. */
function freshNode(line: string): number {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['-e', line], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}

/**
 * What a function's cold start costs: loading its bundle in a fresh Node, beside loading the SDK alone, the bare Node's
 * own start taken off both. All are run in turn, so that a machine that slows down slows them alike.
 */
export function coldStart(): void {
  heading('Cold start, as a ratio to loading @cloudbase/node-sdk alone (limit 0.70)')
  const lines = {
    bare: 'process.exit(0)',
    sdk: 'require("@cloudbase/node-sdk");process.exit(0)',
    ...Object.fromEntries(Object.keys(functions).map(name => [name, `require("./dist/cloudfunctions/${name}/index.js");process.exit(0)`])),
  }
  const times: Record<string, number[]> = {}
  for (let run = 0; run <= runs; run++) {
    for (const [name, line] of Object.entries(lines)) {
      const took = freshNode(line)
      if (run > 0) (times[name] ??= []).push(took)
    }
  }

  const load = (name: string) => median(times[name]!) - median(times.bare!)
  row('@cloudbase/node-sdk', ms(load('sdk')), '1.00')
  for (const name of Object.keys(functions)) row(name, ms(load(name)), ratio(load(name) / load('sdk')))
}
