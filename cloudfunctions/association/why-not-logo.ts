import { isUploadOf, readFile } from '../_kit/files'

/** Bytes: it is loaded on the home page, by everybody. */
const most = 200 * 1024

/** Looks into a picture that the caller says to have uploaded; null when it can be the logo. */
export async function whyNotLogo(fileId: string, openid: string): Promise<'logo-missing' | 'logo-too-large' | 'logo-wrong-kind' | null> {
  if (!isUploadOf(openid, 'logo', fileId)) return 'logo-missing'
  const read = await readFile(fileId, most, ['jpeg', 'png'])
  return read.outcome === 'read' ? null : `logo-${read.outcome}`
}
