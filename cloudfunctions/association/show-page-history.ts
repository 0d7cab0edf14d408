import { association } from '../../shared/contract/association'
import { defaultPages } from '../../shared/domain/default-pages'
import { pageId } from '../_kit/association'
import type { PageVersion } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

const most = 50

export const pageHistory = useCase(association.calls.pageHistory, async ({ db }, { of }) => {
  const kept = await db.pages.find(pageId(of))
  const versions = kept ? [kept, ...[...kept.earlier].reverse()].slice(0, most).map(versionOf) : []
  return { of, revision: kept?.revision ?? 0, versions, began: defaultPages[of] }
})

const versionOf = ({ text, version, at, by, why }: PageVersion) => ({ text, version, at: at.getTime(), by: by.name, why })
