import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { LineDecision, LineRow } from '../../../shared/contract/remuneration'
import { parseQuarterKey, previousQuarter, quarterKey, quarterOf } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Select } from '../../components/select/select'
import { DeskFrame } from '../desk-frame'
import { Part } from '../index/part'
import { Papers } from '../papers/papers'
import { deskRoutes } from '../rail-items'
import { ActionPane } from './action-pane'
import { BulkBar, BulkSheet } from './bulk'
import { ByUnit } from './by-unit'
import { CloseSheet } from './close-sheet'
import { CorrectSheet } from './correct-sheet'
import { Corrections } from './corrections'
import { DecideSheet } from './decide-sheet'
import type { DecisionAct } from './decisions'
import { Figures } from './figures'
import { Lines } from './lines'
import { nextAct } from './next-act'
import { NextButton } from './next-button'
import { PersonSheet, type ToCorrect } from './person-sheet'
import { RefusalNote } from './refusal-note'
import { SigningPane } from './signing-pane'
import { StatementTag } from './statement-tag'
import { useDecide } from './use-decide'
import { useLines } from './use-lines'
import { useStatementActs } from './use-statement-acts'
import { Ways } from './ways'
import { nameOf } from './words'
import './statement.css'

/** Quarters that can be chosen, the current one among them. */
const quartersShown = 9

/** What is asked on a sheet of its own. */
type Asking =
  | { sheet: 'bulk' | 'close' }
  | { sheet: 'decide'; what: LineDecision['what']; lines: readonly LineRow[] }
  | { sheet: 'correct'; what: ToCorrect; withdrawn: boolean }

/**
 * A quarter's payment table: `?quarter=2026Q2`, else the current one. Editors make it, decide on who cannot simply be
 * paid, and send it to be signed; approvers and treasurers read it. Which quarter is the current one is the cloud's to
 * say, never the phone's clock.
 */
export default function StatementPage() {
  const [chosen, setChosen] = useState(useRouter().params.quarter)
  const [opened, setOpened] = useState<LineRow>()
  const [asking, setAsking] = useState<Asking>()
  const { me } = useMe()
  const wide = useWide()

  const today = useCall(cloud.remuneration.policy, {})
  const current = today.data && quarterKey(quarterOf(today.data.now))
  const quarter = chosen ?? current
  const state = useHeld(useCall(cloud.remuneration.statement, { quarter: quarter ?? '' }, { wait: !quarter }))
  const corrections = useCall(cloud.remuneration.corrections, {})

  const mayEdit = hasRole(me, 'editor', 'admin')
  const statement = state.data?.statement
  const lines = useLines(statement)
  const row = opened && (statement?.lines.find(({ id }) => id === opened.id) ?? opened)
  const decides = mayEdit && statement?.status === 'draft'
  const changed = () => {
    lines.clear()
    state.reload()
    corrections.reload()
  }
  const acts = useStatementActs(state.data, { onDone: changed, onUndecided: () => lines.setFilter('undecided') })
  const decide = useDecide(statement?.quarter ?? '', changed)
  const decideOn = async (act: DecisionAct, whom: readonly LineRow[]) => {
    if (act !== 'undo') return setAsking({ sheet: 'decide', what: act, lines: whom })
    if (await decide(act, whom)) setOpened(undefined)
  }
  const closeAll = () => {
    setAsking(undefined)
    setOpened(undefined)
  }

  const next = state.data && nextAct(state.data, { edit: mayEdit, sign: hasRole(me, 'approver'), pay: hasRole(me, 'treasurer') })
  const button = next?.act && (
    <NextButton next={next} quarter={state.data!.current.quarter} onMake={acts.make} onDecide={() => lines.setFilter('undecided')} onClose={() => setAsking({ sheet: 'close' })} />
  )
  const deciding = decides ? { lines: lines.chosen, onAct: decideOn, onClear: lines.clear } : null

  return (
    <DeskFrame
      title={`${quarter ? nameOf(quarter) : ''}稿酬发放表`}
      heading='稿酬发放表'
      what='发放表'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={deskRoutes.statement}
      state={today.status === 'failed' && !quarter ? { ...today, data: undefined } : state}
      tag={state.data && <StatementTag answer={state.data} />}
      actions={current && quarter && <Select label='季度' options={quarterOptions(current, quarter)} value={quarter} onChange={setChosen} />}
      bar={!wide && (deciding && lines.chosen.length > 0 ? <BulkBar lines={lines.chosen} onMore={() => setAsking({ sheet: 'bulk' })} onClear={lines.clear} /> : button && <Bar>{button}</Bar>)}
      over={
        <>
          {row && !asking && (
            <PersonSheet
              key={row.id}
              row={row}
              quarter={statement?.quarter ?? ''}
              onDecide={decides ? act => decideOn(act, [row]) : undefined}
              onCorrect={mayEdit && statement?.status === 'approved' ? what => setAsking({ sheet: 'correct', what, withdrawn: false }) : undefined}
              onStale={() => {
                closeAll()
                changed()
              }}
              onClose={() => setOpened(undefined)}
            />
          )}
          {asking?.sheet === 'bulk' && deciding && <BulkSheet {...deciding} onClose={() => setAsking(undefined)} />}
          {asking?.sheet === 'decide' && (
            <DecideSheet {...asking} onConfirm={async why => (await decide(asking.what, asking.lines, why)) && closeAll()} onClose={() => setAsking(undefined)} />
          )}
          {asking?.sheet === 'close' && statement && (
            <CloseSheet statement={statement} onConfirm={async () => (await acts.close()) && setAsking(undefined)} onClose={() => setAsking(undefined)} />
          )}
          {asking?.sheet === 'correct' && <CorrectSheet {...asking} onDone={changed} onClose={() => setAsking(undefined)} />}
        </>
      }
    >
      {answer => (
        <Columns>
          <Column>
            <RefusalNote statement={answer.statement} />
            <Figures answer={answer} />
            <Lines answer={answer} lines={lines} deciding={deciding} onOpen={setOpened} />
          </Column>
          <Column width={300}>
            <SigningPane statement={answer.statement} now={answer.now} />
            {next && <ActionPane say={next.say}>{wide && button}</ActionPane>}
            <ByUnit answer={answer} />
            <Part what='更正' state={corrections}>
              {owed => <Corrections answer={owed} mayEdit={mayEdit} onCorrect={what => setAsking({ sheet: 'correct', what, withdrawn: true })} onDone={changed} />}
            </Part>
            {answer.statement && <Papers quarter={answer.statement.quarter} status={answer.statement.status} />}
            <Ways quarter={answer.current.quarter} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}

/** The latest quarters, and the one that is shown where it is older. */
function quarterOptions(current: string, shown: string) {
  const keys = [current]
  while (keys.length < quartersShown) keys.push(before(keys[keys.length - 1]!))
  if (!keys.includes(shown)) keys.push(shown)
  return keys.map(value => ({ value, label: nameOf(value) }))
}

function before(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterKey(previousQuarter(quarter)) : key
}
