import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { RosterRow } from '../../../shared/contract/roster'
import { useHeld } from '../../cloud/use-held'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { spaced } from '../../components/text/spaced'
import { DeskFrame } from '../desk-frame'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { openActivityEdit, openScanner } from '../routes'
import { SettleSheet } from '../settle-sheet'
import { RosterFigures } from './figures'
import { PersonSheet } from './person-sheet'
import { RosterRows } from './roster-rows'
import { RosterTable } from './roster-table'
import { RosterTools } from './tools'
import { useRoster, type Filter } from './use-roster'
import './roster.css'

const pageSize = 50

/** Who is coming to an activity, what they answered and whether they paid. */
export default function RosterPage() {
  const { id = '' } = useRouter().params
  const { call, filter, setFilter, typed, setTyped, page, setPage } = useRoster(id)
  const state = useHeld(call)
  const wide = useWide()
  const [shown, setShown] = useState<string>()
  const [settling, setSettling] = useState<RosterRow>()

  const List = wide ? RosterTable : RosterRows
  const { data } = state
  const fee = data?.activity.fee ?? 0
  const row = data?.rows.find(each => each.id === shown)

  const actions = data?.activity.status === 'published' && (
    <>
      <Button size={wide ? 's' : undefined} icon='pen' onTap={() => openActivityEdit(id)}>修改活动</Button>
      <Button kind='primary' size={wide ? 's' : undefined} icon='scan' block={!wide} onTap={() => openScanner(id)}>
        签到扫码
      </Button>
    </>
  )

  return (
    <DeskFrame
      title={data?.activity.title ?? '报名名单'}
      heading='报名名单'
      what='报名名单'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      tag={wide && data && <PhaseTag phase={data.activity.phase} />}
      actions={wide && actions}
      bar={!wide && actions && <Bar>{actions}</Bar>}
      over={
        <>
          {row && (
            <PersonSheet row={row} fee={fee} onSettle={() => setSettling(row)} onClose={() => setShown(undefined)} />
          )}
          {settling && (
            <SettleSheet
              open
              person={{ ...settling, registrationId: settling.id }}
              fee={fee}
              onSettled={state.reload}
              onClose={() => setSettling(undefined)}
            />
          )}
        </>
      }
    >
      {({ activity, figures, rows, total, now }) => (
        <>
          {!wide && (
            <View className='roster-title'>
              <View className='h2'>{spaced(activity.title)}</View>
              <PhaseTag phase={activity.phase} />
            </View>
          )}
          <RosterFigures activity={activity} figures={figures} now={now} />
          <Pane>
            <RosterTools figures={figures} filter={filter} onFilter={setFilter} typed={typed} onType={setTyped} />
            {rows.length > 0 && <List rows={rows} fee={fee} onOpen={each => setShown(each.id)} />}
            {rows.length === 0 && <NobodyFound filter={filter} typed={typed} />}
            {total > 0 && <Pager page={page} pageSize={pageSize} total={total} unit='人' onChange={setPage} />}
          </Pane>
        </>
      )}
    </DeskFrame>
  )
}

function NobodyFound({ filter, typed }: { filter: Filter; typed: string }) {
  if (typed.trim()) return <Blank icon='search' title={`没有找到“${typed.trim()}”`} detail='换个姓名、单位，或输入手机尾号试试。' />
  if (filter !== 'all') return <Blank icon='users' title='这一类还没有人' />
  return <Blank icon='users' title='还没有人报名' detail='有人报名后，名单会出现在这里。' />
}
