import { useRef, useState } from 'react'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import type { AppError, ErrorCode } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { newRequestId } from '../../cloud/request-id'
import { toast } from '../../components/toast/toast'
import { codeGate } from './code-gate'
import type { OfflineDesk, Place, ScanOutcome } from './desk-answers'
import { onlineFirst } from './online-first'
import { lookOf, type Look } from './verdict-words'

/** A verdict on the screen. */
export interface Shown {
  outcome: ScanOutcome
  /** Of the scan, to take it back by. */
  nonce: string
  /** It was this page that made the scan. */
  own: boolean
  /** The phone decided by itself. */
  offline: boolean
}

/** One way to a verdict: asked again after no answer, it is the same scan. */
interface Act {
  nonce: string
  /** What the camera read, where it was the camera. */
  code?: string
  online: () => Promise<ScanOutcome>
  byPhone: () => Promise<ScanOutcome>
}

interface Failure {
  code: ErrorCode
  why: string
  again: () => Promise<void>
}

interface Options {
  activityId: string
  place: Place
  offline: OfflineDesk
  /** Somebody was let through, or not. */
  onShown: (look: Look, shown: Shown) => void
}

/** The contract takes no more; what is longer is no pass anyway. */
const longestCode = 4_096

/**
 * Has people judged, one after another: by the network first, by the phone where there is none.
 *
 * @returns `shown` the last verdict; `failure` where there is none and why
 */
export function useScan({ activityId, place, offline, onShown }: Options) {
  const [shown, setShown] = useState<Shown>()
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const [ask] = useState(() => onlineFirst(Date.now))
  const [gate] = useState(() => codeGate(Date.now))
  const hasList = offline.pack !== null
  const at = { activityId, ...place }

  function show(next: Shown) {
    setShown(next)
    onShown(lookOf(next.outcome.verdict), next)
  }

  async function act(each: Act): Promise<void> {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      const { answer, offline: byPhone } = await ask({ online: each.online, byPhone: each.byPhone, hasList })
      if (!byPhone) offline.heard(answer, place, each.nonce)
      if (each.code !== undefined) gate.shown(each.code)
      show({ outcome: answer, nonce: each.nonce, own: true, offline: byPhone })
    } catch (error) {
      const { code, message } = error as AppError
      setShown(undefined)
      setFailure({ code, why: message, again: () => act(each) })
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  const judge = (code: string) => {
    const nonce = newRequestId()
    const read = code.slice(0, longestCode)
    return act({
      nonce,
      code,
      online: () => cloud.checkin.scan({ ...at, code: read }, { requestId: nonce }),
      byPhone: () => offline.judge(read, place, nonce),
    })
  }

  const admit = (registrationId: string, despite = '') => {
    const nonce = newRequestId()
    return act({
      nonce,
      online: async () => (await cloud.checkin.admit({ ...at, registrationIds: [registrationId], despite }, { requestId: nonce })).outcomes[0]!,
      byPhone: async () => (await offline.admit([registrationId], despite, place, nonce))[0]!,
    })
  }

  const teamNonce = useRef('')
  /** @returns in the order asked for; null after the person was told why there is no answer */
  async function admitTeam(registrationIds: readonly string[]): Promise<ScanOutcome[] | null> {
    const nonce = (teamNonce.current ||= newRequestId())
    try {
      const { answer } = await ask({
        online: async () => (await cloud.checkin.admit({ ...at, registrationIds: [...registrationIds], despite: '' }, { requestId: nonce })).outcomes,
        byPhone: () => offline.admit(registrationIds, '', place, nonce),
        hasList,
      })
      teamNonce.current = ''
      const inside = registrationIds.filter((_, i) => isIn(answer[i]!))
      change(({ team, ...outcome }) => ({
        ...outcome,
        team: team && team.map(mate => ({ ...mate, inside: mate.inside || inside.includes(mate.registrationId) })),
      }))
      return answer
    } catch (error) {
      toast((error as AppError).message, 'alert')
      return null
    }
  }

  const change = (changed: (outcome: ScanOutcome) => ScanOutcome) => setShown(now => now && { ...now, outcome: changed(now.outcome) })

  return {
    shown,
    failure,
    busy,
    judge,
    /** What the camera sees, over and over. */
    read: (code: string) => (gate.lets(code) ? judge(code) : undefined),
    admit,
    admitTeam,
    /** What another page found out. */
    show: (outcome: ScanOutcome) => show({ outcome, nonce: newRequestId(), own: false, offline: false }),
    /** Who was stopped for the fee is judged again. */
    settled: () => {
      const guest = shown?.outcome.guest
      if (guest && shown.outcome.verdict === 'fee-stop') return admit(guest.registrationId)
      return change(outcome => nothingMissing({ ...outcome, guest: outcome.guest && { ...outcome.guest, feeOwed: 0 } }))
    },
    invoiceFilled: () => change(outcome => nothingMissing({ ...outcome, guest: outcome.guest && { ...outcome.guest, invoiceMissing: false } })),
    next: () => {
      setShown(undefined)
      setFailure(undefined)
    },
  }
}

const isIn = ({ verdict }: ScanOutcome) => letsThrough(verdict) || verdict === 'already-in'

/** Of who is in already: what they were reminded of is done. */
function nothingMissing(outcome: ScanOutcome): ScanOutcome {
  const { verdict, guest } = outcome
  if (!guest || (verdict !== 'fee-open' && verdict !== 'invoice-missing')) return outcome
  return { ...outcome, verdict: guest.feeOwed > 0 ? 'fee-open' : guest.invoiceMissing ? 'invoice-missing' : 'welcome' }
}
