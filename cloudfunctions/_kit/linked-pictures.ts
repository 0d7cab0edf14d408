import { linksTo } from './files'

/** Seconds: an hour, as long as somebody writes or reads at one go. */
export const picturesFor = 3_600

/** Pictures with an address each, null for a file that is gone; one request to the storage, and none where there are none. */
export async function linkedPictures<P extends { fileId: string }>(pictures: readonly P[]): Promise<(P & { url: string | null })[]> {
  const links = await linksTo(pictures.map(({ fileId }) => fileId), picturesFor)
  return pictures.map(picture => ({ ...picture, url: links[picture.fileId] ?? null }))
}
