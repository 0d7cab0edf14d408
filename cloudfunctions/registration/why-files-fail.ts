import { ownFile } from './own-file'

/** What a phone says of a file is not believed: each is looked into. */
export async function whyFilesFail(files: readonly string[], openid: string): Promise<'answers-wrong' | null> {
  const found = await Promise.all(files.map(file => ownFile(file, openid, 'answer')))
  return found.every(({ outcome }) => outcome === 'in-order') ? null : 'answers-wrong'
}
