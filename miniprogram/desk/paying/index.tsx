import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { mayRemind, type PayWay } from '../../../shared/domain/paying-rules'
import { dayOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Select } from '../../components/select/select'
import { Tag } from '../../components/tag/tag'
import { open } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { Papers } from '../papers/papers'
import { deskRoutes } from '../rail-items'
import { nameOf } from '../statement/words'
import { BulkBar, BulkSheet, BulkStrip } from './bulk'
import { actsOn, type BulkAct } from './bulk-acts'
import { PayFigures } from './figures'
import { PayCards } from './line-cards'
import { LineSheet } from './line-sheet'
import { PayTable } from './lines-table'
import { PaySheet } from './pay-sheet'
import { PayProgress } from './progress'
import { PayTools } from './tools'
import { usePaying, type Paying } from './use-paying'
import { useRemind } from './use-remind'
import '../settle-sheet.css'
import './paying.css'

/** Nobody at all: the same list each time, so that nothing is reckoned anew. */
const nobody: readonly PayLine[] = []

/**
 * Who is paid by a quarter's statement: `?quarter=2026Q2`, else the latest approved one. The treasurer pays; editors
 * answer what is asked and remind; approvers read.
 */
export default function PayingPage() {
  const [chosenQuarter, setQuarter] = useState(useRouter().params.quarter)
  const [opened, setOpened] = useState<string>()
  const [sheet, setSheet] = useState<{ is: 'bulk' } | { is: 'pay'; way: PayWay; lines: readonly PayLine[] }>()
  const { me } = useMe()
  const wide = useWide()

  const state = useHeld(useCall(cloud.payment.lines, { quarter: chosenQuarter }))
  const { data } = state
  const lines = data?.lines ?? nobody
  const quarter = data?.quarter ?? ''
  const paying = usePaying(lines)
  const done = () => {
    paying.clear()
    state.reload()
  }
  const remind = useRemind(quarter, done)

  const may = { pay: hasRole(me, 'treasurer'), remind: hasRole(me, 'editor', 'treasurer') }
  const acts = data ? actsOn(paying.chosen, data.now, may) : []
  const act = (which: BulkAct, whom: readonly PayLine[]) => (which === 'remind' ? remind(whom) : setSheet({ is: 'pay', way: which, lines: whom }))
  const bulk = paying.chosen.length > 0 && { chosen: paying.chosen, acts, onAct: act, onClear: paying.clear }
  const line = lines.find(({ id }) => id === opened)
  const unsigned = data ? lines.filter(each => mayRemind(each, data.now)) : nobody
  const remindAll = may.remind && unsigned.length > 0 && (
    <Button size={wide ? 's' : undefined} block={!wide} icon='bell' onTap={() => remind()}>{`催签 ${unsigned.length} 人`}</Button>
  )

  return (
    <DeskFrame
      title={`${quarter ? nameOf(quarter) : ''}稿酬发放`}
      heading='稿酬发放'
      what='发放情况'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={may.pay ? deskRoutes.paying : deskRoutes.statement}
      state={state}
      tag={data && data.approvedAt !== null && <Tag tone='ok' icon='check'>{`${dayOf(data.approvedAt)}批准`}</Tag>}
      actions={
        data && (
          <>
            {quarter && <Select label='季度' options={quarterOptions(data.quarters, quarter)} value={quarter} onChange={setQuarter} />}
            {wide && remindAll}
          </>
        )
      }
      bar={!wide && (bulk ? <BulkBar {...bulk} onMore={() => setSheet({ is: 'bulk' })} /> : remindAll && <Bar>{remindAll}</Bar>)}
      over={
        <>
          {line && !sheet && <LineSheet key={line.id} line={line} quarter={quarter} onDone={done} onClose={() => setOpened(undefined)} />}
          {sheet?.is === 'bulk' && bulk && <BulkSheet {...bulk} onClose={() => setSheet(undefined)} />}
          {sheet?.is === 'pay' && <PaySheet way={sheet.way} lines={sheet.lines} onDone={done} onClose={() => setSheet(undefined)} />}
        </>
      }
    >
      {({ approvedAt }) => {
        if (approvedAt === null) return <NotApproved quarter={quarter} />
        return (
          <Columns>
            <Column>
              <PayFigures paying={paying} />
              <View className='pay-lines'>
                <Pane fill={wide}>
                  {wide && bulk ? <BulkStrip {...bulk} /> : <PayTools paying={paying} />}
                  <PayList key={`${quarter} ${paying.filter} ${paying.typed}`} paying={paying} acts={may.pay || may.remind} onOpen={({ id }) => setOpened(id)} />
                </Pane>
              </View>
            </Column>
            <Column width={300}>
              <PayProgress paying={paying} lines={lines} />
              <Papers quarter={quarter} status='approved' />
            </Column>
          </Columns>
        )
      }}
    </DeskFrame>
  )
}

function PayList({ paying, ...list }: { paying: Paying; acts: boolean; onOpen: (line: PayLine) => void }) {
  const wide = useWide()
  if (paying.shown.length === 0) {
    return <Blank icon='users' title={paying.typed.trim() ? '没有找到' : '这一类没有人'} action={{ label: '看全部', kind: 'line', onTap: paying.showAll }} />
  }
  return wide ? <PayTable paying={paying} {...list} /> : <PayCards paying={paying} {...list} />
}

function NotApproved({ quarter }: { quarter: string }) {
  return (
    <Pane fill>
      <Blank
        icon='yuan'
        title={quarter ? `${nameOf(quarter)}的发放表还没有批准` : '还没有批准的发放表'}
        detail='编辑制表、送签，签批完成后就可以发放。'
        action={{ label: '看发放表', kind: 'line', onTap: () => open(`${deskRoutes.statement}${quarter && `?quarter=${quarter}`}`) }}
      />
    </Pane>
  )
}

const quarterOptions = (approved: readonly string[], shown: string) =>
  [...new Set([...approved, shown])].sort().reverse().map(value => ({ value, label: nameOf(value) }))
