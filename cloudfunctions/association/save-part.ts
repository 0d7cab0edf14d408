import type { Accepted } from '../../shared/contract/call'
import { association } from '../../shared/contract/association'
import { subscribeTemplates, templateKeys } from '../../shared/domain/subscribe-templates'
import { templateProblems, type TemplateChoices } from '../../shared/domain/template-choice'
import { associationId } from '../_kit/association'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { AssociationDocument, HistoryEntry } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { whyNotLogo } from './why-not-logo'

type Given = Accepted<(typeof association)['calls']['save']>

/** Each part is saved on the condition that nobody else saved it since it was read; the others may change meanwhile. */
export const save = useCase(association.calls.save, async ({ caller, requestId, trail }, given) => {
  if (given.part === 'templates') {
    const problems = templateProblems(given.value)
    if (problems.length > 0) return { outcome: 'refused', reason: 'templates-wrong', problems }
  }
  if (given.part === 'names' && given.value.logo) {
    const kept = await db.association.find(associationId)
    const against = kept?.names?.logo === given.value.logo ? null : await whyNotLogo(given.value.logo, caller.openid)
    if (against) return { outcome: 'refused', reason: against }
  }

  const changed = await keep(given, trail(given.part, inWords(given)))
  if (changed) return savedAs(changed, given.part)
  const kept = await db.association.find(associationId)
  const saved = kept?.history.some(line => line.requestId === requestId && line.what === given.part)
  if (kept && saved) return savedAs(kept, given.part)
  return { outcome: 'refused', reason: 'changed-meanwhile', by: kept?.history.findLast(({ what }) => what === given.part)?.byName ?? '' }
})

const nothingYet = { names: null, contact: null, dues: null, templates: null, revisions: { names: 0, contact: 0, dues: 0, templates: 0 } }

async function keep({ part, revision, value }: Given, entry: HistoryEntry): Promise<AssociationDocument | null> {
  const { requestId } = entry
  const change = () =>
    db.association.changeAndGet(
      { _id: associationId, [`revisions.${part}`]: revision, 'history.requestId': _.neq(requestId) },
      { [part]: _.set(value), [`revisions.${part}`]: revision + 1, history: _.push([entry]), requestId },
    )
  const changed = await change()
  if (changed || revision > 0) return changed
  const { revisions, ...rest } = nothingYet
  const first = { _id: associationId, ...rest, [part]: value, revisions: { ...revisions, [part]: 1 }, history: [entry], requestId } as AssociationDocument
  // Another part may have been the first, a moment ago.
  return (await db.association.insert(first)) ? first : change()
}

const savedAs = ({ revisions }: AssociationDocument, part: Given['part']) => ({ outcome: 'saved', revision: revisions[part] }) as const

/** What the trail says of it. */
function inWords({ part, value }: Given): string {
  switch (part) {
    case 'names':
      return [value.name, value.shortName, value.logo && '有标志'].filter(Boolean).join('，')
    case 'contact':
      return [value.phone, value.address].filter(Boolean).join('，')
    case 'dues':
      return [value.accountName, value.account, value.bank, value.receiptsBy].filter(Boolean).join('，')
    case 'templates':
      return templatesInWords(value)
  }
}

const templatesInWords = (choices: TemplateChoices) =>
  templateKeys.map(key => `${subscribeTemplates[key].title}${choices[key].on ? (choices[key].id ? '已填' : '未填') : '停用'}`).join('，')
