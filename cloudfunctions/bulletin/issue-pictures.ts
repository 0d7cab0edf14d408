import { pictureSize, type PictureSize } from '../../shared/domain/picture-size'
import { readFile } from '../_kit/files'
import type { WholeIssue } from './whole-issue'

export interface PaperPicture extends PictureSize {
  bytes: Buffer
}

const megabyte = 1024 * 1024
/** One picture, and all of them: what the function's memory holds beside the document made of them. */
const most = { each: 10 * megabyte, together: 60 * megabyte }

/** The pictures of an issue by file id, one after the other; those that are gone, or too large together, are counted as missing. */
export async function picturesOf({ columns }: WholeIssue): Promise<{ pictures: Map<string, PaperPicture>; missing: number }> {
  const files = columns.flatMap(({ articles }) => articles.flatMap(({ pictures }) => pictures.map(({ fileId }) => fileId)))
  const pictures = new Map<string, PaperPicture>()
  let left = most.together
  for (const fileId of new Set(files)) {
    const picture = await pictureAt(fileId, Math.min(left, most.each))
    if (!picture) continue
    pictures.set(fileId, picture)
    left -= picture.bytes.length
  }
  return { pictures, missing: files.filter(fileId => !pictures.has(fileId)).length }
}

async function pictureAt(fileId: string, room: number): Promise<PaperPicture | null> {
  const read = await readFile(fileId, room, ['jpeg', 'png'])
  const size = read.outcome === 'read' && pictureSize(read.bytes)
  return size ? { ...size, bytes: read.bytes } : null
}
