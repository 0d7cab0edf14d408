import { unit } from '../../shared/contract/unit'
import { tidyTerm } from '../../shared/domain/unit-rules'
import { idFor } from '../_kit/ids'
import { newUnit } from '../_kit/new-unit'
import { useCase } from '../_kit/use-case'
import { recordOf } from './unit-view'
import { whoHas } from './who-has'

export const enter = useCase(unit.calls.enter, async ({ db, caller, requestId, trail }, { term, ...data }) => {
  const id = idFor(caller._id, requestId)
  const document = newUnit(id, { ...data, term: tidyTerm(term) }, trail('entered'))
  if (await db.units.insert(document)) return { outcome: 'saved', unit: recordOf(document, [], caller) }

  // A unique index refused: either an earlier attempt of this request, or another unit has the name or the code.
  const earlier = await db.units.find(id)
  return earlier ? { outcome: 'saved', unit: recordOf(earlier, [], caller) } : { outcome: 'refused', ...(await whoHas(data)) }
})
