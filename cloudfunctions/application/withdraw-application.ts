import { application } from '../../shared/contract/application'
import { db } from '../_kit/db'
import { forgetFile } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { letGo } from './applicant'
import { proceed } from './proceed'

export const withdraw = useCase(application.calls.withdraw, async ({ caller, trail }, seen) => {
  // Looked up before, so that a repeat whose first try was cut off between the two still finds what to throw away.
  const licence = (await db.units.find(seen.id))?.application?.licence
  const entry = trail('application-withdrawn')
  const told = await proceed('withdraw', seen, caller, entry, async (transaction, unit) => {
    await letGo(transaction, unit, entry)
    return { application: { remark: '' }, unit: { state: 'left', codeKey: unit._id } }
  })
  if (licence && told.application.stage === 'withdrawn') await forgetFile(licence)
  return told
})
