import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { SettleSheet } from '../settle-sheet'
import { Ready } from './ready'
import { Unanswered } from './unanswered'
import { useScan } from './use-scan'
import { readWithPhone } from './read-with-phone'
import { VerdictScreen } from './verdict-screen'

interface ScanDeskProps {
  activityId: string
  desk: string
  onRename: () => void
}

/** One desk at work: ready for a pass, showing a verdict, or without an answer. */
export function ScanDesk({ activityId, desk, onRename }: ScanDeskProps) {
  const arrivals = useCall(cloud.checkin.arrivals, { activityId })
  const { outcome, unanswered, offline, busy, judge, next, settled } = useScan(activityId, desk, arrivals.reload)
  const [camera, setCamera] = useState(false)
  const [settling, setSettling] = useState(false)

  /** On a phone the camera is WeChat's and opens at once; in a browser it is part of the page. */
  const goOn = async () => {
    if (process.env.TARO_ENV === 'h5') return next()
    const code = await readWithPhone()
    if (code !== null) await judge(code)
  }

  if (unanswered !== undefined) {
    return <Unanswered desk={desk} offline={offline} onRetry={() => judge(unanswered)} onNext={next} />
  }
  if (outcome) {
    const { guest } = outcome
    return (
      <VerdictScreen
        desk={desk}
        outcome={outcome}
        arrivals={arrivals.data}
        onNext={goOn}
        onSettle={() => setSettling(true)}
        over={
          guest && (
            <SettleSheet
              open={settling}
              people={[{ ...guest, fee: guest.feeOwed }]}
              onSettled={settled}
              onClose={() => setSettling(false)}
            />
          )
        }
      />
    )
  }
  return (
    <Ready
      desk={desk}
      arrivals={arrivals}
      busy={busy}
      camera={camera}
      onCamera={setCamera}
      onScan={goOn}
      onCode={judge}
      onRename={onRename}
    />
  )
}
