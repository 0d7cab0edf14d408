import { createReadStream, realpathSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { contentTypeOf } from './content-type'

/** A name with a hash in it never changes its content. */
const HASHED = /[.-][0-9a-f]{8,}\./

/** Serves a file below the folder; the page itself for `/`. Says whether there was one. */
export function serveStatic(request: IncomingMessage, response: ServerResponse, folder: string, pathname: string): boolean {
  const file = fileWithin(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  const stat = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })
  if (file === undefined || !stat?.isFile()) return false
  const type = contentTypeOf(file)
  const zipped = /text|json|svg|wasm/.test(type) && String(request.headers['accept-encoding']).includes('gzip')
  response.writeHead(200, {
    'content-type': type,
    'cache-control': HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(zipped ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : { 'content-length': stat.size })
  })
  if (request.method === 'HEAD') {
    response.end()
  } else {
    const done = () => undefined
    if (zipped) pipeline(createReadStream(file), createGzip(), response, done)
    else pipeline(createReadStream(file), response, done)
  }
  return true
}

/** The file itself, whatever links lead to it; undefined when it is not there or lies outside of the folder. */
function fileWithin(folder: string, pathname: string): string | undefined {
  try {
    const file = realpathSync(path.join(folder, pathname))
    return file.startsWith(realpathSync(folder) + path.sep) ? file : undefined
  } catch {
    return undefined
  }
}
