import { invalidParam } from '../errors'

export interface Part {
  name: string
  /** Of a file, as the sender calls it. */
  filename?: string
  contentType?: string
  bytes: Buffer
}

/** The boundary of a form that was sent in parts; undefined for any other content type. */
export const boundaryOf = (contentType: string | undefined): string | undefined =>
  /^multipart\/form-data\s*;.*\bboundary="?([^";]+)"?/i.exec(contentType ?? '')?.[1]

/** The parts of a `multipart/form-data` body, their bytes untouched. @throws INVALID_PARAM for what is none */
export function readMultipart(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: Part[] = []
  let at = whole.indexOf(delimiter)
  while (at >= 0) {
    const start = at + delimiter.length
    if (whole.toString('latin1', start, start + 2) === '--') return parts
    const next = whole.indexOf(delimiter, start)
    const headersEnd = whole.indexOf('\r\n\r\n', start)
    if (next < 0 || headersEnd < 0 || headersEnd > next) break
    parts.push(readPart(whole.toString('utf8', start, headersEnd), whole.subarray(headersEnd + 4, next)))
    at = next
  }
  throw invalidParam('the form is cut off')
}

function readPart(headers: string, bytes: Buffer): Part {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? ''
  const name = /;\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined) throw invalidParam('a part of the form has no name')
  const filename = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1]
  const contentType = /^content-type:\s*(.+?)\s*$/im.exec(headers)?.[1]
  return { name, bytes, ...(filename !== undefined && { filename }), ...(contentType && { contentType }) }
}
