const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Names one act of one person, so that its repeat is known: not a secret, only unlikely to be met twice. */
export function newRequestId(): string {
  let id = Date.now().toString(36)
  while (id.length < 20) id += letters[Math.floor(Math.random() * letters.length)]
  return id
}
