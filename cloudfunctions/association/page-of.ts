import type { PageKey } from '../../shared/domain/association-pages'
import { defaultPages } from '../../shared/domain/default-pages'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { pageId } from '../_kit/association'
import { db } from '../_kit/db'
import type { PageDocument } from '../_kit/documents'

/** Of what a page says before anybody has written it. Only privacy terms are agreed to by version. */
export const firstVersion = (of: PageKey): string => (of === 'privacy' ? privacyVersion : '')

/** A page as it stands; revision 0 is the text that an association begins with. */
export async function pageOf(of: PageKey): Promise<Pick<PageDocument, 'text' | 'version' | 'revision'> & { at: Date | null }> {
  const kept = await db.pages.find(pageId(of))
  return kept ?? { text: defaultPages[of], version: firstVersion(of), at: null, revision: 0 }
}
