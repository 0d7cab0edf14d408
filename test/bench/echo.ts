import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The measure of all servers of JSON on this machine: reads the body, parses it, prints an answer. The answer is what
 * was last posted to `/answer`, so that it can be the very bytes that the measured server answers.
 */
let answer: unknown = {}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
    if (request.url === '/answer') answer = body
    const text = JSON.stringify(answer)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
    response.end(text)
  })
})

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`))
