import { review } from '../../shared/contract/review'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { keptRules, rulesId } from './show-settings'

/** Of two who change the rules at once, the second is shown what the first did. */
export const arrange = useCase(review.calls.arrange, async ({ db, requestId, trail }, { rules, revision }) => {
  const wanted = { words: tidied(rules.words), subjects: tidied(rules.subjects) }
  const entry = trail('arranged', [...wanted.words, ...wanted.subjects].join('、'))
  if (revision === 0) {
    const first = { _id: rulesId, ...wanted, revision: 1, history: [entry], requestId }
    if (await db.newsroomRules.insert(first)) return { outcome: 'arranged', ...keptRules(first) }
  }
  const changed = await db.newsroomRules.changeAndGet(
    { _id: rulesId, revision, requestId: _.neq(requestId) },
    { words: _.set(wanted.words), subjects: _.set(wanted.subjects), revision: _.inc(1), history: _.push([entry]), requestId },
  )
  const kept = changed ?? (await db.newsroomRules.find(rulesId))
  return { outcome: kept?.requestId === requestId ? 'arranged' : 'changed-meanwhile', ...keptRules(kept) }
})

const tidied = (words: readonly string[]) => [...new Set(words)]
