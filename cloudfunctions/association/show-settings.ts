import { association } from '../../shared/contract/association'
import { pageKeys } from '../../shared/domain/association-pages'
import { templateKeys } from '../../shared/domain/subscribe-templates'
import { noChoices, type TemplateChoices } from '../../shared/domain/template-choice'
import { associationId, associationIn, pageId } from '../_kit/association'
import { _ } from '../_kit/cloud'
import type { AssociationDocument, HistoryEntry, PageDocument, SampleDocument } from '../_kit/documents'
import { linkTo } from '../_kit/files'
import { deployedTemplates } from '../_kit/template-ids'
import { useCase } from '../_kit/use-case'
import { firstVersion } from './page-of'

export const sampleId = 'sample'

/** Seconds: as long as the page is worked at. */
const goodFor = 3_600
const latest = 30

/** What was set lies in a few documents of one collection: one round trip, and one to the storage for the logo. */
export const settings = useCase(association.calls.settings, async ({ db, now }) => {
  const ids = [associationId, sampleId, ...pageKeys.map(pageId)]
  const found = (await db.association.query({ _id: _.in(ids) }, { limit: ids.length })) as { _id: string }[]
  const byId = new Map(found.map(document => [document._id, document]))
  const kept = (byId.get(associationId) as AssociationDocument | undefined) ?? null
  const pages = pageKeys.map(of => ({ of, page: byId.get(pageId(of)) as unknown as PageDocument | undefined }))
  const sample = byId.get(sampleId) as unknown as SampleDocument | undefined

  const { name, shortName, logo, phone, address, dues } = associationIn(kept)
  const revisionOf = (part: keyof AssociationDocument['revisions']) => kept?.revisions[part] ?? 0
  return {
    now: now.getTime(),
    names: { value: { name, shortName, logo }, revision: revisionOf('names') },
    logoUrl: logo ? ((await linkTo(logo, goodFor)) ?? '') : '',
    contact: { value: { phone, address }, revision: revisionOf('contact') },
    dues: { value: dues, revision: revisionOf('dues') },
    templates: { value: choicesIn(kept?.templates ?? noChoices), revision: revisionOf('templates') },
    deployed: templateKeys.filter(key => deployedTemplates()[key]),
    pages: pages.map(({ of, page }) => ({
      of,
      at: page?.at.getTime() ?? null,
      by: page?.by.name ?? '',
      version: page?.version ?? firstVersion(of),
      revision: page?.revision ?? 0,
    })),
    sample: sample ? (sample.clearing ? 'clearing' : 'loaded') : null,
    history: [...(kept?.history ?? []), ...pages.flatMap(({ page }) => page?.history ?? [])]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, latest)
      .map(lineOf),
  } as const
})

/** A kind of message that came later has a place too. */
const choicesIn = (choices: Partial<TemplateChoices>) =>
  Object.fromEntries(templateKeys.map(key => {
    const { id, fields, on } = choices[key] ?? noChoices[key]
    return [key, { id, fields: [...fields], on }]
  })) as unknown as Record<(typeof templateKeys)[number], { id: string; fields: string[]; on: boolean }>

const lineOf = ({ at, byName, what, why }: HistoryEntry) => ({ at: at.getTime(), by: byName, what, why })
