import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functions } from '../config/functions'
import { leaveOutUncalled } from '../config/uncalled-sdk-parts'

const root = join(__dirname, '..')
/** Those that let browsers in by login tickets. */
const signTickets = ['session']

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
  const names = Object.keys(functions)
  await Promise.all([
    bundle(target, names.filter(name => !signTickets.includes(name)), false),
    bundle(target, names.filter(name => signTickets.includes(name)), true),
  ])
  for (const [name, config] of Object.entries(functions)) {
    writeFileSync(join(target, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2))
    writeFileSync(join(target, name, 'config.json'), JSON.stringify(config, null, 2))
  }
}

const bundle = (outdir: string, names: readonly string[], signsTickets: boolean) =>
  build({
    entryPoints: Object.fromEntries(names.map(name => [`${name}/index`, join(root, 'cloudfunctions', name, 'index.ts')])),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [leaveOutUncalled({ signsTickets })],
  })

if (require.main === module) void buildFunctions()
