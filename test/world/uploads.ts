import { contracts } from '../../shared/contract'
import type { Output } from '../../shared/contract/call'
import type { Caller } from './ground'
import type { World } from './world'

/** The smallest picture that is one: a single grey point. */
export const onePoint: Buffer = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNoaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==', 'base64')

/** The smallest text that begins as a PDF does, which is all that anybody looks at. */
export const onePage: Buffer = Buffer.from('%PDF-1.4\n%%EOF\n')

const { activity, application, bank, association, expense, newsroom, registration, roster, signing, unit } = contracts

/** Puts a file where its ticket says. @returns the file's id */
async function put({ ticket }: Output<typeof unit.calls.ticket>, bytes: Buffer): Promise<string> {
  const answer = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(bytes) })
  if (!answer.ok) throw new Error(`the storage answered ${answer.status}`)
  return ticket.fileId
}

/** A voucher, or a file that answers a question. */
export const uploadPaper = async (world: World, caller: Caller, purpose: 'answer' | 'voucher', bytes: Buffer = onePoint) =>
  put(await world.done(registration.calls.ticket, caller, { purpose }), bytes)

/** What an activity is to show. */
export const uploadToShow = async (world: World, staff: Caller, bytes: Buffer = onePoint) => put(await world.done(activity.calls.ticket, staff, {}), bytes)

/** A picture of an article. */
export const uploadPicture = async (world: World, officer: Caller, bytes: Buffer = onePoint) => put(await world.done(newsroom.calls.pictureTicket, officer, {}), bytes)

export const uploadInvoice = async (world: World, staff: Caller, bytes: Buffer) => put(await world.done(roster.calls.ticket, staff, {}), bytes)

/** What shows what an expense was for. */
export const uploadVoucher = async (world: World, caller: Caller, bytes: Buffer = onePoint) => put(await world.done(expense.calls.ticket, caller, {}), bytes)

/** The minute of a meeting of the standing council. */
export const uploadMinute = async (world: World, caller: Caller, bytes: Buffer = onePage) => put(await world.done(signing.calls.minuteTicket, caller, {}), bytes)

export const uploadLogo = async (world: World, caller: Caller, bytes: Buffer = onePoint) => put(await world.done(association.calls.logoTicket, caller, {}), bytes)

/** A bank's statement. */
export const uploadStatement = async (world: World, caller: Caller, bytes: Buffer) => put(await world.done(bank.calls.ticket, caller, {}), bytes)

export const uploadLicence = async (world: World, caller: Caller, bytes: Buffer = onePoint) => put(await world.done(application.calls.ticket, caller, {}), bytes)

/** @param call of units, unless told that it is of people */
export const uploadWorkbook = async (
  world: World,
  caller: Caller,
  bytes: Buffer,
  call: typeof unit.calls.ticket | typeof contracts.enrolment.calls.ticket = unit.calls.ticket,
) => put(await world.done(call, caller, {}), bytes)

export async function uploadWord(world: World, caller: Caller, bytes: Buffer): Promise<string> {
  const given = await world.done(newsroom.calls.wordTicket, caller, { name: '来稿.docx', size: bytes.length })
  if (given.outcome === 'refused') throw new Error(given.reason)
  return put(given, bytes)
}
