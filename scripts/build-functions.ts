import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functions } from '../config/functions'
import { leaveOutUncalled } from '../config/uncalled-sdk-parts'

const root = join(__dirname, '..')
const usualTarget = join(root, 'dist', 'cloudfunctions')

/**
 * Bundles each function into a folder that CloudBase takes as it is: `index.js`, `package.json` and `config.json`.
 * The SDK is bundled in, so that a cold start opens one file.
 */
export async function buildFunctions(target = usualTarget): Promise<void> {
  mkdirSync(target, { recursive: true })
  // What is no longer a function goes; the others are written over, so that a running cloud never misses one.
  for (const name of readdirSync(target)) if (!(name in functions)) rmSync(join(target, name), { recursive: true })
  // All at once, so that what they share is read once.
  await build({
    entryPoints: Object.fromEntries(Object.keys(functions).map(name => [`${name}/index`, join(root, 'cloudfunctions', name, 'index.ts')])),
    outdir: target,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOutUncalled],
  })
  for (const [name, config] of Object.entries(functions)) {
    writeFileSync(join(target, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2))
    writeFileSync(join(target, name, 'config.json'), JSON.stringify(config, null, 2))
  }
}

if (require.main === module) void buildFunctions()
