import type { AssociationDocument } from '../../cloudfunctions/_kit/documents'
import type { People } from './people'
import { organiser } from './plan-parts'
import { day, type Times } from './times'
import { recorded } from './trail'

/** What the invented association has set. Its templates are the deployment's. */
export const associationDocument = (people: People, times: Times): AssociationDocument => {
  const admin = people.named('苏见微')
  const at = times.now - 200 * day
  return {
    _id: 'association',
    names: { name: organiser, shortName: '河州通信协会', logo: '' },
    contact: { phone: '0000-6600 1200', address: '河州市人民路 8 号' },
    dues: { accountName: organiser, account: '6200 0000 0000 0005', bank: '河州银行滨江支行', receiptsBy: '叶听澜' },
    templates: null,
    revisions: { names: 1, contact: 1, dues: 1, templates: 0 },
    ...recorded('association', [
      { at, by: admin, what: 'names', why: organiser },
      { at, by: admin, what: 'contact', why: '0000-6600 1200，河州市人民路 8 号' },
      { at, by: admin, what: 'dues', why: '河州银行滨江支行' },
    ]),
  }
}
