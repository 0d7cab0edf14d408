import { withoutPicture } from '../../shared/domain/article-body'
import { fileKind } from '../../shared/domain/file-kind'
import { mostWordPictureBytes, mostWordPictures, type LeftOut } from '../../shared/domain/word-file'
import type { WordBody } from '../../shared/domain/word-file-body'
import { storeFile } from '../_kit/files'
import type { WordPicture } from './open-word-file'

type Kept = Omit<WordBody<WordPicture>, 'pictures'> & { pictures: { fileId: string; caption: string }[] }

/**
 * Keeps the pictures of a Word file among the author's own, one after another, so that one alone is in memory. What is
 * no picture of ours, whatever it is called, goes out of the body too.
 *
 * @param fileId of the Word file: a repeat keeps the same pictures under the same names
 */
export async function keepWordPictures({ pictures, ...content }: WordBody<WordPicture>, openid: string, fileId: string): Promise<Kept> {
  const kept: Kept['pictures'] = []
  const leftOut = { ...content.leftOut }
  let { body } = content
  for (const { part, caption } of pictures) {
    const looked = look(await part.readAsBuffer().catch(() => null), kept.length)
    if (looked.outcome === 'in-order') {
      kept.push({ fileId: await storeFile('article', openid, `${fileId}\n${kept.length}`, looked.bytes), caption })
    } else {
      body = withoutPicture(body, kept.length + 1)
      leftOut[looked.why] = (leftOut[looked.why] ?? 0) + 1
    }
  }
  return { ...content, body, pictures: kept, leftOut }
}

type Looked = { outcome: 'in-order'; bytes: Buffer } | { outcome: 'left-out'; why: LeftOut }

/** @param bytes null for a picture that is a link to somewhere else @param kept before it */
function look(bytes: Buffer | null, kept: number): Looked {
  if (kept >= mostWordPictures) return { outcome: 'left-out', why: 'pictures-too-many' }
  const kind = bytes && fileKind(bytes)
  if (!bytes || (kind !== 'jpeg' && kind !== 'png')) return { outcome: 'left-out', why: 'pictures-of-another-kind' }
  return bytes.length > mostWordPictureBytes ? { outcome: 'left-out', why: 'pictures-too-large' } : { outcome: 'in-order', bytes }
}
