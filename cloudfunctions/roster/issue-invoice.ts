import { roster } from '../../shared/contract/roster'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { forgetFile, isUploadOf, readFile, type ReadFile } from '../_kit/files'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeOne } from './change-each'

const mostBytes = 5 * 1024 * 1024

export const issueInvoice = useCase(roster.calls.issueInvoice, async ({ db, now, caller, requestId, trail }, input) => {
  const { registrationId, was, number, fileId } = input
  const { document: activity, other: person } = await db.activities.findWith(activityOf([registrationId]), db.registrations, registrationId)
  if (!activity || !person) throw new AppError('NOT_FOUND')
  if (!person.answers.invoice) return { outcome: 'refused', reason: 'not-asked' }

  const read = fileId ? await readInvoice(fileId, caller.openid) : null
  if (read && read.outcome !== 'read') return { outcome: 'refused', reason: `file-${read.outcome}` as const }

  const earlier = person.invoice
  const issued = { number, fileId: fileId ?? earlier?.fileId ?? '', at: now, by: caller._id }
  const words = { title: activity.title, number, activityId: activity._id }
  const result = await changeOne(
    person,
    requestId,
    (earlier?.number ?? '') === was
      ? change(
          {
            invoice: _.set(issued),
            ...noting(trail(earlier ? 'invoice-reissued' : 'invoice-issued', earlier ? `${was} 改为 ${number}` : number)),
            ...telling(notice('invoice-issued', person.memberId, words, { now, requestId })),
          },
          earlier ? { 'invoice.number': was } : { invoice: null },
        )
      : 'changed',
  )
  if (result !== 'done') return { outcome: 'refused', reason: result }
  if (earlier?.fileId && fileId && earlier.fileId !== fileId) await forgetFile(earlier.fileId)
  return { outcome: 'done' }
})

/** An OFD, as the tax bureau writes them, is a zip like a workbook. */
const readInvoice = (fileId: string, openid: string): Promise<ReadFile> | ReadFile =>
  isUploadOf(openid, 'invoice', fileId) ? readFile(fileId, mostBytes, ['pdf', 'workbook', 'jpeg', 'png']) : { outcome: 'missing' }
