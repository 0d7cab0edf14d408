import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { asCloudError, CloudError } from '../errors'
import { assertCloudPath, MAX_FILE_BYTES, type Files } from '../storage/files'
import { readBody } from './body'
import { byteRange } from './byte-range'
import { contentTypeOf } from './content-type'
import { boundaryOf, readMultipart } from './multipart'

/** What a form may weigh beside its file. */
const FORM_BYTES = 64 * 1024

/**
 * `/storage/<path>`, the object storage behind the cloud. Errors are XML, as it has them.
 * - `GET`, `HEAD ?sign=&t=`: by a temporary link, whole or a range of it
 * - `PUT` with the headers `Authorization` and `x-cos-security-token` of the upload's metadata: as node-sdk uploads
 * - `OPTIONS`: asked by a browser before a page of another name of this machine uploads
 * - `POST` of a form with `key`, `Signature`, `x-cos-security-token` and `file` last: as mini-programs upload
 */
export async function answerStorage(request: IncomingMessage, response: ServerResponse, files: Files, url: URL, requestId: string): Promise<void> {
  try {
    const cloudPath = decodeURIComponent(url.pathname.slice('/storage/'.length))
    assertCloudPath(cloudPath)
    allowPages(request, response)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    if (request.method === 'PUT') return await takeBody(request, response, files, cloudPath)
    if (request.method === 'POST') return await takeForm(request, response, files, cloudPath)
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new CloudError('MethodNotAllowed', 'the method is not allowed', 405)
    files.assertLink(cloudPath, url.searchParams.get('sign') ?? '', url.searchParams.get('t') ?? '')
    give(request, response, files, cloudPath)
  } catch (error) {
    const { code, message, status } = error instanceof URIError ? new CloudError('InvalidURI', 'malformed address') : asCloudError(error)
    const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`
    sendXml(request, response, status, body)
  }
}

/** As CloudBase does for the domains that its console lists; here these are this machine's, `assertLocal` has seen to it. */
function allowPages({ headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.origin === undefined) return
  response.setHeader('access-control-allow-origin', headers.origin)
  response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT, POST')
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '')
  response.setHeader('vary', 'origin')
}

async function takeBody(request: IncomingMessage, response: ServerResponse, files: Files, cloudPath: string): Promise<void> {
  const { authorization = '', 'x-cos-security-token': token, 'content-type': contentType } = request.headers
  const bytes = await bodyWithin(request, MAX_FILE_BYTES)
  assertMayUpload(files, cloudPath, authorization, token)
  await files.put(cloudPath, bytes, contentType ?? contentTypeOf(cloudPath))
  response.writeHead(200, { 'content-length': 0 })
  response.end()
}

async function takeForm(request: IncomingMessage, response: ServerResponse, files: Files, cloudPath: string): Promise<void> {
  const body = await bodyWithin(request, MAX_FILE_BYTES + FORM_BYTES)
  const boundary = boundaryOf(request.headers['content-type'])
  if (boundary === undefined) throw new CloudError('MalformedPOSTRequest', 'the body is not a form')
  const parts = readMultipart(body, boundary)
  const field = (name: string) => parts.find(part => part.name.toLowerCase() === name)?.bytes.toString('utf8')
  const file = parts.find(({ name }) => name === 'file')
  if (!file) throw new CloudError('MalformedPOSTRequest', 'the form has no file')
  if (file.bytes.length > MAX_FILE_BYTES) throw tooLarge()
  if (field('key') !== cloudPath) throw new CloudError('AccessDenied', 'the key is not that of the address', 403)
  assertMayUpload(files, cloudPath, field('signature') ?? '', field('x-cos-security-token'))
  await files.put(cloudPath, file.bytes, file.contentType ?? contentTypeOf(cloudPath))
  if (field('success_action_status') !== '201') return void response.writeHead(204).end()
  sendXml(request, response, 201, `<?xml version='1.0' encoding='utf-8' ?>\n<PostResponse><Key>${escapeXml(cloudPath)}</Key></PostResponse>`)
}

function assertMayUpload(files: Files, cloudPath: string, right: string, token: unknown): void {
  if (typeof token !== 'string' || token === '') throw new CloudError('AccessDenied', 'the security token is missing', 403)
  files.assertUploadRight(cloudPath, right)
}

function give(request: IncomingMessage, response: ServerResponse, files: Files, cloudPath: string): void {
  const record = files.find(cloudPath)
  if (!record) throw new CloudError('NoSuchKey', 'The specified key does not exist.', 404)
  const { bytes } = record
  const range = byteRange(request.headers.range, bytes)
  if (range === 'none') {
    response.setHeader('content-range', `bytes */${bytes}`)
    throw new CloudError('InvalidRange', 'the file has no such bytes', 416)
  }
  const { start, end } = range === 'whole' ? { start: 0, end: bytes - 1 } : range
  response.writeHead(range === 'whole' ? 200 : 206, {
    'content-type': record.contentType,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'last-modified': new Date(record.uploadedAt).toUTCString(),
    ...(range !== 'whole' && { 'content-range': `bytes ${start}-${end}/${bytes}` }),
    'x-content-type-options': 'nosniff',
    // What people upload must not run as a page of this server.
    'content-security-policy': 'sandbox'
  })
  if (request.method === 'HEAD' || bytes === 0) response.end()
  else pipeline(files.read(record, start, end), response, () => undefined)
}

async function bodyWithin(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  try {
    return await readBody(request, maxBytes)
  } catch (error) {
    throw error instanceof CloudError && error.status === 413 ? tooLarge() : error
  }
}

/** Object storage's own words for it. */
const tooLarge = () => new CloudError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.')

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function sendXml(request: IncomingMessage, response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}
