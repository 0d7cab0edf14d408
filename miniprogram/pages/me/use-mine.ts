import type { Me } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole } from '../../cloud/use-me'
import { isToCome } from '../my-registrations/outcome'
import { admitting } from '../pass/passes'

export interface Mine {
  /** Passes that still admit. */
  passes: number
  /** Registrations still to be gone to, or waited for. */
  toCome: number
  /** An officer's articles to be mended. */
  returned: number
  /** Commissions that wait for an officer's word. */
  offered: number
  /** Money that waits for an approver's signature. */
  toSign: number
  /** An officer's current quarter. */
  earnings: { pieces: number; gross: number } | null
}

/** What this page counts of a person; a part that cannot be had is left out, as it stands on a page of its own. */
export function useMine(me: Me | null): Mine {
  const isOfficer = hasRole(me, 'officer')
  const registrations = useCall(cloud.registration.mine, {}, { keep: true, wait: !me }).data
  const articles = useCall(cloud.newsroom.mine, {}, { keep: true, wait: !isOfficer }).data
  const offers = useCall(cloud.commission.offers, {}, { keep: true, wait: !isOfficer }).data
  const earnings = useCall(cloud.remuneration.earnings, {}, { keep: true, wait: !isOfficer }).data
  const papers = useCall(cloud.signing.waiting, {}, { wait: !hasRole(me, 'approver') }).data
  return {
    passes: registrations ? admitting(registrations.registrations, registrations.now).length : 0,
    toCome: registrations ? registrations.registrations.filter(one => isToCome(one, registrations.now)).length : 0,
    returned: articles ? articles.articles.filter(({ status }) => status === 'returned').length : 0,
    offered: offers ? offers.offers.filter(({ standing }) => standing === 'open').length : 0,
    toSign: papers ? papers.waiting.filter(({ against }) => against === null).length : 0,
    earnings: earnings ? { pieces: earnings.pieces, gross: earnings.gross } : null,
  }
}
