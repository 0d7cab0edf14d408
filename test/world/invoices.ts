import { contracts } from '../../shared/contract'
import type { Person } from './people'
import type { World } from './world'

/** The registration as it is once the person has sent a picture of their transfer. */
export async function withVoucher(world: World, registrationId: string): Promise<void> {
  const { _ } = await import('../../cloudfunctions/_kit/cloud')
  await world.db.registrations.change({ _id: registrationId }, { voucher: _.set({ fileId: 'cloud://local/uploads/voucher/a/b', at: new Date(world.now()) }) })
}

/** As a PDF begins; what follows is nobody's business here. */
export const pdf = Buffer.from('%PDF-1.4\n')

/** Uploads the way a desk does: by a ticket. @returns the file's id */
export async function uploadInvoice(world: World, staff: Person, bytes: Buffer): Promise<string> {
  const { ticket } = await world.done(contracts.roster.calls.ticket, staff, {})
  const answer = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(bytes) })
  if (!answer.ok) throw new Error(`the storage answered ${answer.status}`)
  return ticket.fileId
}
