/** What we take from people, told by how such a file begins: a name can say anything. */
export type FileKind = 'jpeg' | 'png' | 'workbook' | 'pdf' | 'old-office'

const beginnings: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  // An .xlsx is a zip, and so is a .docx; whether there is one in it is found out by reading it.
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  // Of before 2007, or locked with a password.
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** @returns null for what is none of ours, a text among them */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))
  return found ? found[0] : null
}
