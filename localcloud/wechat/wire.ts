import { Reader, Writer } from 'protobufjs/minimal'
import { invalidParam } from '../errors'

/** What `wx.openApi` carries, by the protobuf schema inside wx-server-sdk: `CommApiData`. */
export interface OpenApiRequest {
  /** Whether it is a call to the open API; the SDK's other calls (open data, VoIP, sealed calls) have kinds of their own. */
  isOpenApi: boolean
  /** Each value parsed; of a file only its kind and size. */
  data: Record<string, unknown>
}

/** @throws INVALID_PARAM for what is no such message */
export function readOpenApiRequest(bytes: Uint8Array): OpenApiRequest {
  try {
    let apiType = 0
    const data: [string, unknown][] = []
    readFields(bytes, {
      1: reader => (apiType = reader.int32()),
      2: reader => readFields(reader.bytes(), { 1: inner => data.push(readPair(inner.bytes())) })
    })
    return { isOpenApi: apiType === 0, data: Object.fromEntries(data) }
  } catch {
    throw invalidParam('the request is not the message that the SDK sends')
  }
}

/** One field: `KeyValuePair` of key, value as JSON, and for a file its content type. */
function readPair(bytes: Uint8Array): [string, unknown] {
  let key = ''
  let value: Uint8Array = Buffer.alloc(0)
  let contentType = ''
  readFields(bytes, {
    1: reader => (key = reader.string()),
    2: reader => (value = reader.bytes()),
    3: reader => (contentType = reader.string())
  })
  if (contentType !== '') return [key, `(${contentType}, ${value.length} bytes)`]
  return [key, JSON.parse(Buffer.from(value).toString('utf8')) as unknown]
}

/** Reads a message field by field; those that are not asked for are passed over. */
function readFields(bytes: Uint8Array, fields: Readonly<Record<number, (reader: Reader) => unknown>>): void {
  const reader = Reader.create(bytes)
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    const read = fields[tag >>> 3]
    if (read) read(reader)
    else reader.skipType(tag & 7)
  }
}

const field = (id: number, wireType: 0 | 2) => (id << 3) | wireType

/** `CommOpenApiResp` with what WeChat answered. */
export const openApiAnswer = (body: Uint8Array, contentType: string): Buffer =>
  Buffer.from(Writer.create().uint32(field(1, 2)).bytes(body).uint32(field(2, 2)).string(contentType).uint32(field(4, 0)).uint32(200).finish())

/** `CommOpenApiResp` of a call that did not reach WeChat's API. @param code such as -604100, no such API */
export const openApiFailure = (code: number): Buffer => Buffer.from(Writer.create().uint32(field(3, 0)).int32(code).finish())
