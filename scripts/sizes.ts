import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Checks what phones download against its limits, and exits non-zero when one is passed.
 * WeChat allows 2 MB a package; these are the project's own, lower ones. Kilobytes of 1,000 bytes.
 */
const root = join(__dirname, '..', 'dist')
const weapp = join(root, 'weapp')
const { subPackages = [] } = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
const subpackageRoots = subPackages.map(({ root: folder }) => join(weapp, folder))

const bytesBelow = (path: string, except: string[] = []): number => {
  if (except.includes(path)) return 0
  const found = statSync(path)
  return found.isFile() ? found.size : readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name), except), 0)
}

/** Scripts that index.html names itself: what the first page waits for. */
const firstScripts = [...readFileSync(join(root, 'h5', 'index.html'), 'utf8').matchAll(/<script[^>]+src="?\.?\/?([^"\s>]+\.js)/g)]
const firstLoad = firstScripts.reduce((sum, [, path]) => sum + gzipSync(readFileSync(join(root, 'h5', path!))).length, 0)
if (firstScripts.length === 0) throw new Error('no script found in dist/h5/index.html')

const measured = [
  { what: 'weapp main package', bytes: bytesBelow(weapp, subpackageRoots), limit: 900_000 },
  ...subpackageRoots.map(path => ({ what: `weapp subpackage ${path.slice(weapp.length + 1)}`, bytes: bytesBelow(path), limit: 1_200_000 })),
  { what: 'h5 first-load script, gzip', bytes: firstLoad, limit: 350_000 },
]

for (const { what, bytes, limit } of measured) {
  console.log(`${bytes <= limit ? 'ok   ' : 'FAILS'} ${what}: ${Math.round(bytes / 1000)} kB of ${limit / 1000} kB`)
}
if (measured.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1
