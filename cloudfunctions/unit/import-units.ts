import { unit } from '../../shared/contract/unit'
import { planImport } from '../../shared/domain/unit-import'
import { isDuplicate } from '../_kit/collection'
import { forgetFile, isUploadOf } from '../_kit/files'
import { outsideOfAny } from '../_kit/reading'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { lookUp } from './look-up'
import { mostRows, readRows } from './read-rows'
import { doneBefore, reportOf } from './report'
import { takeStep } from './take-step'

export const importUnits = useCase(unit.calls.import, async ({ db, caller, now, requestId, trail }, { fileId, term, dryRun }) => {
  const read = isUploadOf(caller.openid, 'workbook', fileId) ? await readRows(fileId, term) : 'missing'
  if (read === 'missing' && !dryRun) {
    // A repeat finds no workbook: it was taken away as soon as all of it was in.
    const earlier = doneBefore(await db.units.query({ requestId }, { limit: mostRows }), requestId)
    if (earlier) return earlier
  }
  if (typeof read === 'string') return { outcome: 'unreadable', reason: read }
  if (dryRun) return reportOf(read, await lookUp(read.drafts, outsideOfAny))

  const result = await transact(async transaction => {
    const known = await lookUp(read.drafts, transaction)
    const earlier = doneBefore(known.units, requestId)
    if (earlier) return earlier
    const { steps, bad } = planImport(read.drafts, known.forUnits, known.forPeople)
    if (read.bad.length + bad.length > 0) return reportOf(read, known)
    try {
      for (const step of steps) await takeStep(transaction, step, known, { now, requestId, trail })
    } catch (error) {
      // A name, a code or a phone was taken since we looked: look again.
      throw isDuplicate(error) ? new TryAgain() : error
    }
    const count = (what: 'add' | 'change') => steps.filter(({ step }) => step === what).length
    return { outcome: 'done', added: count('add'), changed: count('change') } as const
  })
  if (result.outcome === 'done' && result.added + result.changed > 0) await forgetFile(fileId)
  return result
})
