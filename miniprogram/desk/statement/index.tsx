import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { LineRow } from '../../../shared/contract/remuneration'
import { parseQuarterKey, previousQuarter, quarterKey, quarterName, quarterOf } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Select } from '../../components/select/select'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ActionPane } from './action-pane'
import { Actions } from './actions'
import { ByUnit } from './by-unit'
import { Figures } from './figures'
import { Lines } from './lines'
import { Making } from './making'
import { OfficerSheet } from './officer-sheet'
import { StatementTag } from './statement-tag'
import './statement.css'

/** Quarters that can be chosen, the current one among them. */
const quartersShown = 9

/**
 * A quarter's payment table: `?quarter=2026Q2`, else the current one. Editors make and close it, approvers read it.
 * Which quarter is the current one is the cloud's to say, never the phone's clock.
 */
export default function StatementPage() {
  const [chosen, setChosen] = useState(useRouter().params.quarter)
  const [officer, setOfficer] = useState<LineRow>()
  const { me } = useMe()
  const wide = useWide()

  const today = useCall(cloud.remuneration.policy, {})
  const current = today.data && quarterKey(quarterOf(today.data.now))
  const quarter = chosen ?? current
  const loaded = useCall(cloud.remuneration.statement, { quarter: quarter ?? '' }, { wait: !quarter })
  const state = useHeld(loaded)
  const title = `${quarter ? nameOf(quarter) : ''}稿酬发放表`

  return (
    <DeskFrame
      title={title}
      heading='稿酬发放表'
      what='发放表'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={deskRoutes.statement}
      state={today.status === 'failed' && !quarter ? { ...today, data: undefined } : state}
      tag={state.data && <StatementTag answer={state.data} />}
      actions={current && quarter && <Select label='季度' options={quarterOptions(current, quarter)} value={quarter} onChange={setChosen} />}
      bar={!wide && state.data && hasRole(me, 'editor', 'admin') && <Actions answer={state.data} frame={buttons => <Bar>{buttons}</Bar>} onDone={state.reload} />}
      over={officer && <OfficerSheet key={officer.id} row={officer} onClose={() => setOfficer(undefined)} />}
    >
      {answer => (
        <Columns>
          <Column>
            <Figures answer={answer} />
            <Lines key={answer.current.quarter} answer={answer} onOpen={setOfficer} />
          </Column>
          <Column width={320}>
            <Making statement={answer.statement} />
            <ByUnit answer={answer} />
            {wide && <ActionPane answer={answer} mayAct={hasRole(me, 'editor', 'admin')} onDone={state.reload} />}
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}

function nameOf(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? `${quarterName(quarter)}` : key
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
