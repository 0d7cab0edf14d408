import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PeopleFilter, PersonRow } from '../../../shared/contract/member'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { SearchBox } from '../../components/select/search-box'
import { Words } from '../../components/text/words'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openAudits, openRoles } from '../routes'
import { DeclineSheet } from './decline-sheet'
import { EnterSheet } from './enter-sheet'
import { PeopleList, isWaiting } from './people-list'
import { useConfirm } from './use-confirm'
import { pageSize, usePeople } from './use-people'
import './people.css'

const filters: readonly { value: PeopleFilter; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'awaiting', label: '待确认' },
  { value: 'officers', label: '信息员' },
  { value: 'contacts', label: '联络人' },
  { value: 'roles', label: '工作权限' },
  { value: 'unbound', label: '未打开过' },
  { value: 'declined', label: '未确认' },
]

/** Who the people are: all of them for staff and editors, a contact's own. Those who wait are confirmed here, many at once. */
export default function PeoplePage() {
  const { me } = useMe()
  const { state, filter, setFilter, typed, setTyped, page, setPage } = usePeople()
  const wide = useWide()
  const [picked, setPicked] = useState<readonly PersonRow[]>([])
  const [declining, setDeclining] = useState(false)
  const [entering, setEntering] = useState(false)

  const staff = hasRole(me, 'staff', 'admin')
  const confirms = staff || hasRole(me, 'contact')
  const confirm = useConfirm(() => {
    setPicked([])
    state.reload()
  })
  // What was picked and then looked for no more is not acted upon unseen.
  const shown = picked.filter(row => state.data?.rows.some(each => each.id === row.id && isWaiting(each)))
  const chosen = {
    has: ({ id }: PersonRow) => shown.some(row => row.id === id),
    toggle: (row: PersonRow) => setPicked(chosen.has(row) ? shown.filter(({ id }) => id !== row.id) : [...shown, row]),
  }

  const acts = shown.length > 0 && (
    <>
      <Button size={wide ? 's' : undefined} onTap={() => setDeclining(true)}>不确认</Button>
      <Button kind='primary' size={wide ? 's' : undefined} block={!wide} onTap={() => confirm(shown, { standing: 'confirmed' })}>
        {`确认 ${shown.length} 人`}
      </Button>
    </>
  )
  const add = staff && <Button size={wide ? 's' : undefined} icon='plus' block={!wide} onTap={() => setEntering(true)}>新增人员</Button>
  const toRoles = (staff || hasRole(me, 'editor')) && <Button kind='text' size='s' icon='shield' onTap={openRoles}>谁能做什么</Button>
  const toAudits = wide && hasRole(me, 'admin') && <Button kind='text' size='s' icon='lock' onTap={openAudits}>查看记录</Button>
  const options = filters.filter(({ value }) => staff || value !== 'roles').map(({ value, label }) => ({
    value,
    label: value === 'awaiting' && state.data && state.data.awaiting > 0 ? `${label} ${state.data.awaiting}` : label,
  }))

  return (
    <DeskFrame
      title={staff || hasRole(me, 'editor') ? '人员' : '本单位人员'}
      what='人员名单'
      roles={['staff', 'admin', 'editor', 'contact']}
      current={deskRoutes.people}
      state={state}
      actions={(toRoles || (wide && add)) && <>{toRoles}{toAudits}{wide && add}</>}
      bar={!wide && (acts || add) && <Bar>{acts || add}</Bar>}
      over={
        <>
          {declining && (
            <DeclineSheet
              whom={shown.length === 1 ? shown[0]!.name : `这 ${shown.length} 人`}
              ends={false}
              onDecline={async why => {
                await confirm(shown, { standing: 'declined', why })
                setDeclining(false)
              }}
              onClose={() => setDeclining(false)}
            />
          )}
          {entering && <EnterSheet onEntered={state.reload} onClose={() => setEntering(false)} />}
        </>
      }
    >
      {({ rows, total }) => (
        <Pane>
          <View className='people-tools'>
            <View className='people-tools__search line'>
              <SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位、手机尾号' />
            </View>
            <Chips single inset options={options} values={[filter]} onToggle={setFilter} />
          </View>
          {wide && acts && (
            <View className='people-batch'>
              <View className='people-batch__n'><Words>{`已选 ${shown.length} 人`}</Words></View>
              <Button kind='text' size='s' onTap={() => setPicked([])}>清除</Button>
              <View className='grow' />
              {acts}
            </View>
          )}
          {rows.length > 0 && <PeopleList rows={rows} chosen={confirms ? chosen : undefined} />}
          {rows.length === 0 && <NobodyFound typed={typed} filter={filter} />}
          {total > 0 && <Pager page={page} pageSize={pageSize} total={total} unit='人' onChange={setPage} />}
        </Pane>
      )}
    </DeskFrame>
  )
}

function NobodyFound({ typed, filter }: { typed: string; filter: PeopleFilter }) {
  if (typed.trim()) return <Blank icon='search' title={`没有找到“${typed.trim()}”`} detail='换个姓名、单位，或输入整个手机号、后四位试试。' />
  if (filter === 'awaiting') return <Blank icon='users' title='没有人等着确认' detail='有人登记到这里，会出现在这一栏。' />
  return <Blank icon='users' title='这一类还没有人' />
}
