import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { contentTypeOf } from './content-type'

/** A name with a hash in it never changes its content. */
const HASHED = /[.-][0-9a-f]{8,}\./

/** Serves a file below the folder; the page itself for `/`. Says whether there was one. */
export function serveStatic(request: IncomingMessage, response: ServerResponse, folder: string, pathname: string): boolean {
  const root = path.resolve(folder)
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  const inside = file.startsWith(root + path.sep) && !file.includes('\0')
  const stat = inside ? statSync(file, { throwIfNoEntry: false }) : undefined
  if (!stat?.isFile()) return false
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
