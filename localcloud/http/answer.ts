import type { ServerResponse } from 'node:http'
import type { CloudError } from '../errors'

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendJsonText(response, status, JSON.stringify(value))
}

export function sendJsonText(response: ServerResponse, status: number, text: string): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store'
  })
  // As a text it leaves in one piece with the head.
  response.end(text)
}

export function sendBytes(response: ServerResponse, body: Buffer): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length, 'cache-control': 'no-store' })
  response.end(body)
}

export function sendError(response: ServerResponse, error: CloudError, requestId: string): void {
  sendJson(response, error.status, { code: error.code, message: error.message, requestId })
}
