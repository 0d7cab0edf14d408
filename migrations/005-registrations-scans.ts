import { _ } from '../cloudfunctions/_kit/cloud'
import type { ScanDocument } from '../cloudfunctions/_kit/documents'
import { scannedAs } from '../cloudfunctions/_kit/scanned'
import { arrivalListId } from '../shared/domain/checkin-lists'
import { missing, reshape, type Migration } from './step'

/** One that was welcome; the first was the arrival. */
interface OldScan {
  at: Date
  desk: string
  by: string
  byName: string
  requestId: string
}

interface OldRegistration {
  _id: string
  scans: (OldScan | ScanDocument)[]
  scansRevision?: number
}

/** Until 22 November 2026 people were scanned on arrival and nowhere else, a scan was only kept where it was welcome, and a pass was never replaced. */
export const registrationsScans: Migration = {
  version: 5,
  what: '每次扫码记下为哪张签到单，到场由扫码得出',
  steps: [
    reshape<OldRegistration>({
      collection: 'registrations',
      older: _.or([{ presence: missing }, { scans: _.elemMatch({ nonce: missing }) }]) as never,
      change: ({ scans, scansRevision }) => {
        const today = scans.map(scan => ('nonce' in scan ? scan : arrival(scan)))
        return {
          ...scannedAs(today),
          scansRevision: scansRevision === undefined ? today.length : scansRevision + 1,
          scannedAt: today.at(-1)?.at ?? null,
          ...(scansRevision === undefined && { passSerial: 0 }),
        }
      },
    }),
  ],
}

const arrival = ({ requestId: nonce, ...scan }: OldScan): ScanDocument =>
  ({ nonce, ...scan, slot: arrivalListId, way: 'in', verdict: 'welcome', despite: '', offline: false, undone: null })
