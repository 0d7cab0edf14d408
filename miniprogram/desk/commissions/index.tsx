import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { Popup } from '../../components/popup/popup'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { TaskTabs } from '../targets/task-tabs'
import { CloseSheet } from './close-sheet'
import { CommissionDetail } from './commission-detail'
import { CommissionList } from './commission-list'
import { OrderSheet } from './order-sheet'
import type { Commission } from './words'
import './commissions.css'

const pageSize = 20

const kinds = [
  { value: 'open', label: '进行中' },
  { value: 'closed', label: '已结束' },
] as const

/** What is ordered from officers ahead of time: who has taken it on, who has delivered, who is late. */
export default function CommissionsPage() {
  const [status, setStatus] = useState<'open' | 'closed'>('open')
  const [page, setPage] = useState(0)
  const [picked, setPicked] = useState<string>()
  const [ordering, setOrdering] = useState<Commission | 'new'>()
  const [closing, setClosing] = useState<Commission>()
  const wide = useWide()
  const state = useHeld(useCall(cloud.commission.list, { status, page }))
  const all = state.data?.commissions ?? []
  const shown = all.find(({ id }) => id === picked) ?? (wide ? all[0] : undefined)

  const add = <Button kind='primary' size={wide ? 's' : undefined} block={!wide} icon='plus' onTap={() => setOrdering('new')}>约一个题目</Button>
  const acts = shown && shown.status === 'open' && (
    <>
      <Button onTap={() => setClosing(shown)}>结束</Button>
      <Button block onTap={() => setOrdering(shown)}>修改</Button>
    </>
  )
  const detail = shown && state.data && <CommissionDetail commission={shown} now={state.data.now} />

  return (
    <DeskFrame
      title='供稿任务'
      what='约稿'
      roles={['editor', 'admin']}
      current={deskRoutes.targets}
      state={state}
      head={<TaskTabs current={deskRoutes.commissions} />}
      actions={wide && add}
      bar={!wide && <Bar>{add}</Bar>}
      over={
        <>
          {!wide && shown && !ordering && !closing && <Popup open title={shown.subject} onClose={() => setPicked(undefined)} foot={acts && <Bar plain>{acts}</Bar>}>{detail}</Popup>}
          {ordering && <OrderSheet commission={ordering === 'new' ? undefined : ordering} now={state.data?.now ?? 0} onSaved={state.reload} onClose={() => setOrdering(undefined)} />}
          {closing && <CloseSheet commission={closing} onClosed={state.reload} onClose={() => setClosing(undefined)} />}
        </>
      }
    >
      {({ commissions, total, now }) => (
        <Columns>
          <Column>
            <Pane>
              <View className='ordered__kinds'>
                <Chips
                  single
                  inset
                  options={kinds}
                  values={[status]}
                  onToggle={value => {
                    setStatus(value)
                    setPage(0)
                  }}
                />
              </View>
              {commissions.length === 0 && status === 'open' && <Blank icon='pen' title='没有进行中的约稿' detail={'提前把题目约给信息员，\n到期前会自动提醒。'} />}
              {commissions.length === 0 && status === 'closed' && <Blank icon='pen' title='还没有结束的约稿' />}
              <CommissionList commissions={commissions} now={now} chosen={wide ? shown?.id : undefined} onOpen={({ id }) => setPicked(id)} />
              {total > pageSize && <Pager page={page} pageSize={pageSize} total={total} unit='个' onChange={setPage} />}
            </Pane>
          </Column>
          {wide && shown && (
            <Column width={400}>
              <Pane pad title={shown.subject}>
                {detail}
                {acts && <View className='ordered__acts'>{acts}</View>}
              </Pane>
            </Column>
          )}
        </Columns>
      )}
    </DeskFrame>
  )
}
