import { useState } from 'react'
import { arrivalListId, type CheckinList } from '../../../shared/domain/checkin-lists'
import type { Instant } from '../../../shared/domain/instant'
import { SettleSheet } from '../settle-sheet'
import { ByNameSheet } from './by-name/by-name-sheet'
import { InvoiceSheet } from './by-name/invoice-sheet'
import { WalkInSheet } from './by-name/walk-in-sheet'
import type { DeskSettings, OfflineDesk, Place } from './desk-answers'
import { DeskLog, type Whose } from './desk-log'
import { DespiteSheet } from './despite-sheet'
import { readWithPhone } from '../../components/scan/read-with-phone'
import { Ready } from './ready'
import { signal } from './signal'
import { TeamSheet } from './team-sheet'
import { Unanswered } from './unanswered'
import { UndoSheet } from './undo-sheet'
import { useDeskNews } from './use-desk-news'
import { useMadeOffline } from './use-made-offline'
import { useMuted } from './use-muted'
import { useScan } from './use-scan'
import { useUndo } from './use-undo'
import { actsOn, type Act } from './verdict-acts'
import { VerdictScreen } from './verdict-screen'
import { verdictWords } from './verdict-words'
import { WaitingBar } from './waiting-bar'

interface ScanDeskProps {
  activityId: string
  settings: DeskSettings
  now: Instant
  place: Place
  /** that of the place */
  list: CheckinList
  offline: OfflineDesk
  onMove: () => void
  onPlace: (place: Place) => void
}

/** One desk at work: ready for a pass, showing a verdict, or without an answer. */
export function ScanDesk({ activityId, settings, now, place, list, offline, onMove, onPlace }: ScanDeskProps) {
  const [whose, setWhose] = useState<Whose>('mine')
  const { arrivals, log, isOffline, refresh } = useDeskNews(activityId, place, whose, offline.waiting)
  const { made, remember } = useMadeOffline(place, list, offline)
  const { undo, isUndone } = useUndo(activityId, offline)
  const [muted, toggleMuted] = useMuted()
  const scan = useScan({
    activityId,
    place,
    offline,
    onShown: (look, shown) => {
      signal(look, muted)
      remember(shown)
      setSheet(null)
      refresh()
    },
  })
  const { shown, failure } = scan
  const [sheet, setSheet] = useState<Act | 'by-name' | 'walk-in' | null>(null)
  const [typed, setTyped] = useState('')
  const [cameraOn, setCamera] = useState(false)
  const [unable, setUnable] = useState<string>()

  const title = `${place.desk}${list.exits && place.way === 'out' ? '离场' : '签到'}`
  const head = <WaitingBar isOffline={isOffline || shown?.offline === true} offline={offline} />
  const close = () => setSheet(null)
  const takeBack = async (registrationId: string, nonce: string) => {
    const done = await undo(registrationId, nonce)
    if (done) refresh()
    return done
  }

  const admitTeam = async (registrationIds: readonly string[]) => {
    const outcomes = await scan.admitTeam(registrationIds)
    refresh()
    return outcomes
  }

  /** The camera in the page, where there is one; else WeChat's own, over it. */
  const startScanning = async () => {
    scan.next()
    if (process.env.TARO_ENV === 'h5' || unable === undefined) {
      setUnable(undefined)
      return setCamera(true)
    }
    return readOnce()
  }
  const readOnce = async () => {
    const code = await readWithPhone()
    if (code !== null) await scan.judge(code)
  }
  const goOn = () => {
    setSheet(null)
    scan.next()
    return process.env.TARO_ENV === 'weapp' && unable !== undefined ? readOnce() : undefined
  }

  if (failure) return <Unanswered title={title} why={failure.why} busy={scan.busy} onRetry={failure.again} onNext={goOn} />

  if (shown) {
    const { outcome, nonce, own } = shown
    const { guest } = outcome
    const undoable = own && guest !== null && !isUndone(guest.registrationId, nonce)
    return (
      <VerdictScreen
        key={`${nonce} ${outcome.verdict}`}
        title={title}
        shown={shown}
        listName={list.id === arrivalListId ? null : list.name}
        arrivals={arrivals}
        acts={actsOn(outcome, { way: place.way, mayOverrule: settings.mayOverrule, undoable })}
        onAct={setSheet}
        held={sheet !== null}
        busy={scan.busy}
        onNext={goOn}
        head={head}
        over={
          guest && (
            <>
              <SettleSheet
                open={sheet === 'settle'}
                people={[{ ...guest, fee: guest.feeOwed }]}
                onSettled={scan.settled}
                onClose={close}
              />
              {sheet === 'invoice' && <InvoiceSheet guest={guest} onFilled={scan.invoiceFilled} onClose={close} />}
              {sheet === 'despite' && (
                <DespiteSheet guest={guest} word={verdictWords[outcome.verdict].word} onAdmit={why => scan.admit(guest.registrationId, why)} onClose={close} />
              )}
              {sheet === 'team' && outcome.team && (
                <TeamSheet name={guest.teamName} team={outcome.team} way={place.way} onAdmit={admitTeam} onClose={close} />
              )}
              {sheet === 'undo' && (
                <UndoSheet
                  name={guest.name}
                  onUndo={async () => {
                    if (await takeBack(guest.registrationId, nonce)) goOn()
                  }}
                  onClose={close}
                />
              )}
            </>
          )
        }
      />
    )
  }

  return (
    <Ready
      activityId={activityId}
      title={title}
      settings={settings}
      place={place}
      list={list}
      now={arrivals?.now ?? now}
      offline={offline}
      arrivals={arrivals}
      busy={scan.busy}
      camera={{ on: cameraOn, turn: setCamera, unable, onUnable: setUnable }}
      muted={muted}
      onMute={toggleMuted}
      onRead={scan.read}
      onCode={scan.judge}
      onScan={startScanning}
      onByName={() => setSheet('by-name')}
      onWalkIn={() => {
        setTyped('')
        setSheet('walk-in')
      }}
      onMove={onMove}
      onPlace={onPlace}
      held={sheet !== null}
      head={head}
      over={
        <>
          {sheet === 'by-name' && (
            <ByNameSheet
              activityId={activityId}
              place={place}
              offline={offline}
              onChosen={scan.admit}
              onWalkIn={name => {
                setTyped(name)
                setSheet('walk-in')
              }}
              onClose={close}
            />
          )}
          {sheet === 'walk-in' && (
            <WalkInSheet
              activityId={activityId}
              place={place}
              feeStops={settings.feeStops}
              mayOverrule={settings.mayOverrule}
              name={typed}
              onOutcome={scan.show}
              onChosen={scan.admit}
              onClose={() => {
                setTyped('')
                close()
              }}
            />
          )}
        </>
      }
    >
      <DeskLog
        log={log}
        made={made}
        lists={settings.lists}
        now={arrivals?.now ?? now}
        seen={whose}
        onSee={setWhose}
        isUndone={isUndone}
        onUndo={takeBack}
      />
    </Ready>
  )
}
