import type { PageKey } from '../../../shared/domain/association-pages'
import type { TemplateChoices } from '../../../shared/domain/template-choice'
import type { Actor, Recorded } from './recorded'

/** What an administrator has set of the association. `_id` is `association`; a part is null before anybody set it. */
export interface AssociationDocument extends Recorded {
  names: AssociationNames | null
  contact: AssociationContact | null
  dues: AssociationDues | null
  templates: TemplateChoices | null
  /** Counted up by each saving of that part. */
  revisions: Record<'names' | 'contact' | 'dues' | 'templates', number>
}

export interface AssociationNames {
  name: string
  shortName: string
  /** `cloud://` id of a picture; empty for none. */
  logo: string
}

export interface AssociationContact {
  phone: string
  address: string
}

/** Where units pay to, and who writes the receipt. */
export interface AssociationDues {
  accountName: string
  account: string
  bank: string
  receiptsBy: string
}

/** A page that everyone reads. `_id` is `page-<key>`; what it said before stays in `earlier`. */
export interface PageDocument extends Recorded, PageVersion {
  of: PageKey
  /** The oldest first. */
  earlier: PageVersion[]
  revision: number
}

export interface PageVersion {
  text: string
  /** Of privacy terms: what people agree to. A change that asks nobody again keeps it. */
  version: string
  at: Date
  by: Actor
  why: string
}

/** `_id` is `sample`: this store holds invented data, written when it was empty. Its absence is what protects a store. */
export interface SampleDocument {
  _id: string
  at: Date
  /** Whose person stays, once somebody began to clear it. */
  clearing: { by: string; unitId: string } | null
}
