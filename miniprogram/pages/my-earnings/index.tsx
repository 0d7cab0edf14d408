import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { QuarterChips } from '../../components/quarter-chips/quarter-chips'
import { toast } from '../../components/toast/toast'
import { useMembersOnly } from '../members-only'
import { urls } from '../routes'
import { DisputeSheet } from './dispute-sheet'
import { refusalWords } from './line-words'
import { OwnLine } from './own-line'
import { Published } from './published'
import { quarterFirst, quartersToLeaf, statedLaterIn, waitsForSignature } from './quarters'
import { SignSheet } from './sign-sheet'
import { YearPaid } from './year-paid'
import './my-earnings.css'

/**
 * What one is paid for what was published, quarter by quarter (`?quarter=2026Q2`), and why; to be signed for once the
 * statement is approved. Before a statement has them, an officer sees what the pieces earn.
 */
export default function MyEarningsPage() {
  const { quarter: named } = useRouter().params
  const member = useMembersOnly(named ? `${urls.myEarnings}?quarter=${named}` : urls.myEarnings)
  const { me } = member
  const isOfficer = hasRole(me, 'officer')
  const [chosen, setChosen] = useState(named)
  const [sheet, setSheet] = useState<'sign' | 'dispute' | null>(null)
  const unsign = useAction(cloud.payment.unsign)

  const mine = useHeld(useCall(cloud.payment.mine, {}, { keep: true, wait: !me }))
  const quarter = chosen ?? (mine.data && quarterFirst(mine.data, isOfficer))
  const own = mine.data?.lines.find(line => line.quarter === quarter)
  const kept = useHeld(useCall(cloud.payment.myLine, { lineId: own?.id ?? '' }, { keep: true, wait: !own }))
  const published = useHeld(useCall(cloud.remuneration.earnings, { quarter }, { keep: true, wait: !mine.data || own !== undefined || !isOfficer }))
  // While one leafs, what is shown is still the line before: nothing may be done with it.
  const detail = kept.data?.line.id === own?.id ? kept.data : undefined

  /** The quarter stays, though nothing waits in it any more. */
  function again() {
    setSheet(null)
    setChosen(quarter)
    mine.reload()
    kept.reload()
  }

  async function takeBack(lineId: string) {
    const outcome = await unsign.run({ lineId })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast(refusalWords[outcome.reason], 'alert')
    else toast('已撤回签收', 'check')
    again()
  }

  // A visitor is on the way to joining.
  const gate: LoadState<unknown> = { ...member, status: member.status === 'failed' ? 'failed' : 'loading', data: undefined }
  const state: LoadState<unknown> = !me ? gate : !mine.data ? mine : own ? kept : isOfficer ? published : mine
  return (
    <Page
      title='我的稿酬'
      what='稿酬'
      state={state}
      head={mine.data && quarter && <QuarterChips quarters={quartersToLeaf(mine.data, isOfficer)} quarter={quarter} onChoose={setChosen} />}
      bar={detail && waitsForSignature(detail.line) ? (
        <Bar>
          <Button onTap={() => setSheet('dispute')}>{detail.line.dispute && !detail.line.dispute.answer ? '改疑问' : '有疑问'}</Button>
          <Button block kind='primary' onTap={() => setSheet('sign')}>核对无误，去签收</Button>
        </Bar>
      ) : detail?.line.state === 'signed' && (
        <Bar><Button block onTap={() => takeBack(detail.line.id)}>撤回签收</Button></Bar>
      )}
      over={detail && me && sheet && (
        sheet === 'sign'
          ? <SignSheet key={detail.line.digest} detail={detail} name={me.name} onDone={again} onClose={() => setSheet(null)} />
          : <DisputeSheet detail={detail} onDone={again} onClose={() => setSheet(null)} />
      )}
    >
      {() => {
        if (!me || !mine.data || !quarter) return null
        const { lines, identified } = mine.data
        return (
          <>
            {own && kept.data ? (
              <OwnLine detail={kept.data} name={me.name} identified={identified} />
            ) : published.data ? (
              <Published earnings={published.data} statedIn={statedLaterIn(published.data.quarter, lines)} onGo={setChosen} />
            ) : (
              <Blank icon='yuan' title='还没有发给您的稿酬' detail='信息员刊发的稿件、与人合写的稿件，稿酬都在这里签收。' />
            )}
            <YearPaid quarter={quarter} lines={lines} />
          </>
        )
      }}
    </Page>
  )
}
