import type { Manuscript } from '../../shared/contract/article'
import { isUploadOf, readFile } from '../_kit/files'
import { inLanes } from '../_kit/in-lanes'

type Pictures = Manuscript['pictures']

/** Bytes of one picture. @source issue 7, "pictures that lie about their type" */
const limit = 10 * 1024 * 1024

/** Each picture is held in memory while it is looked at. */
const atOnce = 3

/**
 * Refuses a manuscript for the first of its pictures that is none: another's upload, gone, too large, or a file that
 * only calls itself a picture. Those that the article has already were looked at when they came.
 *
 * @returns null when all are well
 */
export async function whyNotPictured(pictures: Pictures, openid: string, known: Pictures = []) {
  const had = new Set(known.map(({ fileId }) => fileId))
  const sound = await inLanes(pictures, atOnce, async ({ fileId }) => had.has(fileId) || (await isPicture(fileId, openid)))
  const at = sound.indexOf(false)
  return at < 0 ? null : ({ outcome: 'refused', reason: 'no-such-picture', picture: at + 1 } as const)
}

const isPicture = async (fileId: string, openid: string) =>
  isUploadOf(openid, 'article', fileId) && (await readFile(fileId, limit, ['jpeg', 'png'])).outcome === 'read'
