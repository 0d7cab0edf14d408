import type { IncomingMessage, ServerResponse } from 'node:http'
import { asCloudError, CloudError } from '../errors'
import { assertCloudPath, MAX_FILE_BYTES, type Files } from '../storage/files'
import { readBody } from './body'
import { contentTypeOf } from './content-type'

/** `PUT` and `GET /storage/<path>?sign=&t=`: where the links of the storage lead. Errors are XML, as object storage has them. */
export async function answerStorage(request: IncomingMessage, response: ServerResponse, files: Files, url: URL, requestId: string): Promise<void> {
  try {
    const cloudPath = decodeURIComponent(url.pathname.slice('/storage/'.length))
    const method = request.method === 'PUT' ? 'put' : 'get'
    assertCloudPath(cloudPath)
    files.assertLink(method, cloudPath, url.searchParams.get('sign') ?? '', url.searchParams.get('t') ?? '')
    if (method === 'put') {
      const bytes = await readBody(request, MAX_FILE_BYTES)
      await files.put(cloudPath, bytes, contentTypeOf(cloudPath))
      response.writeHead(200, { 'content-length': 0 })
      response.end()
      return
    }
    const record = files.find(cloudPath)
    if (!record) throw new CloudError('NoSuchKey', 'The specified key does not exist.', 404)
    response.writeHead(200, {
      'content-type': record.contentType,
      'content-length': record.bytes,
      'x-content-type-options': 'nosniff',
      // What people upload must not run as a page of this server.
      'content-security-policy': 'sandbox'
    })
    response.end(request.method === 'HEAD' ? undefined : await files.read(record))
  } catch (error) {
    const { code, message, status } = error instanceof URIError ? new CloudError('InvalidURI', 'malformed address') : asCloudError(error)
    const body = `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`
    response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
