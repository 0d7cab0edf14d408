import { application } from '../../shared/contract/application'
import { isOpen, licenceLimit, stageAfter } from '../../shared/domain/application-rules'
import { AppError } from '../../shared/errors'
import { isDuplicate } from '../_kit/collection'
import { forgetFile, isUploadOf, readFile } from '../_kit/files'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { proves } from '../_kit/phone-proof'
import type { applicationOf} from './application-view';
import { isApplied, type Applied } from './application-view'
import { findApplicant, placeUnder } from './enrol-applicant'
import { latestOf } from './latest-of'
import { asItIs } from './proceed'
import { findRecord, writeRecord } from './unit-record'

/** Two that claim one code at once both find it free; the second, refused by the index, looks once more and is told. */
const looks = 2

export const submit = useCase(application.calls.submit, async ({ now, openid, requestId, findCaller }, { person, ...company }) => {
  const scene = { now, openid, requestId }
  const caller = await findCaller()
  const before = caller && (await latestOf(caller._id))
  if (isApplied(before)) {
    if (before.history.some(line => line.requestId === requestId)) return submitted(await asItIs(before._id, { seesTrail: false }))
    if (isUnderWay(before)) return { outcome: 'refused', reason: 'already' }
  }

  const isNew = before?.application?.licence !== company.licence
  const reason = isNew && (await whatIsWrongWith(company.licence, openid))
  if (reason) return { outcome: 'refused', reason }
  const isProved = !caller && person.proof !== ''
  if (isProved && !proves(person.proof, { openid, phone: person.phone }, now)) return { outcome: 'refused', reason: 'proof-expired' }

  for (let look = 1; ; look++) {
    try {
      const result = await transact(async transaction => {
        const applicant = await findApplicant(transaction, { ...person, isProved }, scene)
        if ('outcome' in applicant) return applicant
        const latest = applicant.record && (await latestOf(applicant.id, transaction))
        // The same tap a moment ago, on its way twice.
        if (isApplied(latest) && latest.history.some(line => line.requestId === requestId)) return latest
        if (isApplied(latest) && isUnderWay(latest)) return { outcome: 'refused', reason: 'already' } as const

        const found = await findRecord(transaction, company, { id: applicant.id, latest })
        if ('outcome' in found) return found
        const unit = await writeRecord(transaction, found.record, company, { id: applicant.id, name: applicant.name }, scene)
        await placeUnder(transaction, applicant, unit, scene)
        return unit
      })
      if ('outcome' in result) return result
      // The picture that this one takes the place of is nobody's any more.
      if (isNew && before?.application?.licence) await forgetFile(before.application.licence)
      return submitted(await asItIs(result._id, { seesTrail: false }))
    } catch (error) {
      if (!isDuplicate(error)) throw error
      if (look === looks) throw new AppError('BUSY')
    }
  }
})

const submitted = (told: ReturnType<typeof applicationOf>) => ({ outcome: 'submitted', application: told }) as const

/** Waits for staff or the council, so that there is nothing to submit. */
const isUnderWay = ({ application: { stage } }: Applied) => isOpen(stage) && !stageAfter('submit', stage)

async function whatIsWrongWith(fileId: string, openid: string) {
  if (!isUploadOf(openid, 'licence', fileId)) return 'licence-missing'
  const { outcome } = await readFile(fileId, licenceLimit, ['jpeg', 'png'])
  return outcome === 'read' ? null : (`licence-${outcome}` as const)
}
