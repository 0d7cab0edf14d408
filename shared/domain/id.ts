/** Crockford's base 32 in lower case: no i, l, o, u, so an id can be read aloud and typed. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

/**
 * Makes a short id of 60 random bits.
 *
 * @param random at least 12 bytes from a cryptographic source; five bits of each are used
 * @throws RangeError when there are fewer
 */
export function newId(random: Uint8Array): string {
  if (random.length < length) throw new RangeError(`an id needs ${length} random bytes, got ${random.length}`)
  let id = ''
  for (let i = 0; i < length; i++) id += alphabet[random[i]! & 31]
  return id
}
