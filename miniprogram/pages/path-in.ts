/** A page of ours, or nothing: what stands in a link can be anything. */
export function pathIn(text: string | undefined): string | undefined {
  const path = text && decodeURIComponent(text)
  return path && /^\/(pages|desk)\//.test(path) ? path : undefined
}
