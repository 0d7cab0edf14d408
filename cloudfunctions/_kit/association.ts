import type { PageKey } from '../../shared/domain/association-pages'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { _ } from './cloud'
import { db } from './db'
import type { AssociationContact, AssociationDocument, AssociationDues, AssociationNames, PageDocument } from './documents'

export const associationId = 'association'
export const pageId = (of: PageKey): string => `page-${of}`

/** The association as it is named on pages and papers; what nobody has told is empty. */
export type AssociationNow = AssociationNames & AssociationContact & { dues: AssociationDues }

/** One round trip. The deployment's ASSOCIATION_NAME stands in until an administrator has given the name. */
export const associationNow = async (): Promise<AssociationNow> => associationIn(await db.association.find(associationId))

export const associationIn = (kept: Pick<AssociationDocument, 'names' | 'contact' | 'dues'> | null): AssociationNow => ({
  ...(kept?.names ?? { name: process.env.ASSOCIATION_NAME ?? '', shortName: '', logo: '' }),
  ...(kept?.contact ?? { phone: '', address: '' }),
  dues: kept?.dues ?? { accountName: '', account: '', bank: '', receiptsBy: '' },
})

/** The same with the version of the privacy terms in force, in one round trip. */
export async function associationWithTerms(): Promise<AssociationNow & { privacyVersion: string }> {
  const found = (await db.association.query({ _id: _.in([associationId, pageId('privacy')]) }, { limit: 2 })) as { _id: string }[]
  const kept = found.find(({ _id }) => _id === associationId) as AssociationDocument | undefined
  const terms = found.find(({ _id }) => _id === pageId('privacy')) as PageDocument | undefined
  return { ...associationIn(kept ?? null), privacyVersion: terms?.version ?? privacyVersion }
}

export const privacyVersionNow = async (): Promise<string> => (await db.pages.find(pageId('privacy')))?.version ?? privacyVersion
