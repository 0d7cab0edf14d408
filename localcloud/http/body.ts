import type { IncomingMessage } from 'node:http'
import { CloudError } from '../errors'

/**
 * The whole body of a request.
 * @throws EXCEED_REQUEST_SIZE_LIMIT, status 413; the rest of an oversized body is read and dropped, so that the
 *   caller sees the answer
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () =>
      bytes <= maxBytes
        ? resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
        : reject(new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the body is larger than ${maxBytes} bytes`, 413))
    )
    request.on('error', reject)
    request.on('aborted', () => reject(new CloudError('INVALID_PARAM', 'the request was cut off')))
  })
}

/** @throws INVALID_PARAM for a body that is no JSON; an empty body is `{}` */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const body = await readBody(request, maxBytes)
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new CloudError('INVALID_PARAM', 'the body is not JSON')
  }
}
