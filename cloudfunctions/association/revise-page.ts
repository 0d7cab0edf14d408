import { association } from '../../shared/contract/association'
import { pageProblem } from '../../shared/domain/association-pages'
import { dateKey } from '../../shared/domain/instant'
import { pageId } from '../_kit/association'
import { _ } from '../_kit/cloud'
import type { PageDocument, PageVersion } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { firstVersion } from './page-of'

/** Of two who write a page at once, the second is told of the first. Each text stays beside those after it. */
export const revisePage = useCase(association.calls.revisePage, async ({ db, caller, now, requestId, trail }, { of, revision, text, asksAgain, why }) => {
  const problem = pageProblem(of, text)
  if (problem) return { outcome: 'refused', reason: problem }

  const _id = pageId(of)
  const before = await db.pages.find(_id)
  if (before?.requestId === requestId) return published(before)
  const refused = { outcome: 'refused', reason: 'changed-meanwhile', by: before?.by.name ?? '' } as const
  if ((before?.revision ?? 0) !== revision) return refused

  const isNew = of === 'privacy' && asksAgain
  // The day alone would be the same for two changes of one day.
  const version = isNew ? `${dateKey(now.getTime())}-${revision + 1}` : (before?.version ?? firstVersion(of))
  const said: PageVersion = { text, version, at: now, by: { id: caller._id, name: caller.name }, why }
  const entry = trail(isNew ? 'page-asks-again' : `page-${of}`, why)
  if (!before) {
    const first: PageDocument = { _id, of, ...said, earlier: [], revision: 1, history: [entry], requestId }
    if (await db.pages.insert(first)) return published(first)
  } else {
    const { text: earlierText, version: earlierVersion, at, by, why: earlierWhy } = before
    const changed = await db.pages.changeAndGet(
      { _id, revision },
      {
        ...said, by: _.set(said.by), revision: _.inc(1), requestId, history: _.push([entry]),
        earlier: _.push([{ text: earlierText, version: earlierVersion, at, by, why: earlierWhy }]),
      },
    )
    if (changed) return published(changed)
  }
  const kept = await db.pages.find(_id)
  return kept?.requestId === requestId ? published(kept) : { ...refused, by: kept?.by.name ?? '' }
})

const published = ({ revision, version }: PageDocument) => ({ outcome: 'published', revision, version }) as const
