/** Both included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * What a `Range` header asks of a file: the whole of it without one, or with one that this server does not read (of
 * several parts, of other units), as HTTP allows; `'none'` for bytes that the file does not have.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | 'whole' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  const [from, to] = [match[1], match[2]].map(text => (text ? Number(text) : undefined))
  if (from === undefined) return to === 0 || bytes === 0 ? 'none' : { start: Math.max(0, bytes - (to ?? 0)), end: bytes - 1 }
  if (to !== undefined && to < from) return 'whole'
  return from >= bytes ? 'none' : { start: from, end: Math.min(to ?? bytes, bytes - 1) }
}
