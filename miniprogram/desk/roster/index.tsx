import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { RosterRow } from '../../../shared/contract/roster'
import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { spaced } from '../../components/text/spaced'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { PhaseTag } from '../phase-tag'
import { deskRoutes } from '../rail-items'
import { openActivityEdit, openCheckinSetup, openEnrol, openHall, openScanner, openTeams } from '../routes'
import { ActSheets, type Doing } from './act-sheets'
import type { Act } from './acts'
import { BulkBar, BulkSheet, BulkStrip } from './bulk'
import { RosterFigures } from './figures'
import { PersonSheet } from './person-sheet'
import { RosterRows } from './roster-rows'
import { RosterTable } from './roster-table'
import { RosterTools } from './tools'
import { useActs } from './use-acts'
import { isFiltered, pageSize, useRoster } from './use-roster'
import '../settle-sheet.css'
import './roster.css'

/** Who is coming to an activity: found, decided on, paid, housed, one by one or many at once. */
export default function RosterPage() {
  const { id = '' } = useRouter().params
  const roster = useRoster(id)
  const { list, figures, filters, filter } = roster
  const wide = useWide()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [shown, setShown] = useState<string>()
  const [doing, setDoing] = useState<Doing>()
  const [more, setMore] = useState(false)

  const { data } = list
  const rows = data?.rows ?? []
  const done = () => {
    setPicked([])
    roster.reload()
  }
  const acts = useActs(done)
  const act = (which: Act, people: readonly RosterRow[]) => {
    const ids = people.map(each => each.id)
    if (which === 'approve') return acts.approve(ids)
    if (which === 'remind') return acts.remind(ids)
    return setDoing({ act: which, rows: people })
  }

  // What was picked and then looked for no more is not acted upon unseen.
  const chosenRows = rows.filter(row => picked.includes(row.id))
  const chosen = {
    has: (row: RosterRow) => picked.includes(row.id),
    toggle: (row: RosterRow) => setPicked(picked.includes(row.id) ? picked.filter(each => each !== row.id) : [...picked, row.id]),
  }
  const clear = () => setPicked([])
  const person = rows.find(row => row.id === shown)
  const published = data?.activity.status === 'published'
  const size = wide ? 's' : 'm'
  const ways = data && (
    <>
      {data.activity.forTeams && <Button kind='text' size={size} icon='users' onTap={() => openTeams(id)}>队伍</Button>}
      {published && <Button kind='text' size={size} icon='chart' onTap={() => openHall(id)}>到场情况</Button>}
      <Button kind='text' size={size} icon='pen' onTap={() => openActivityEdit(id)}>修改活动</Button>
      <Button kind='text' size={size} icon='check-circle' onTap={() => openCheckinSetup(id)}>签到设置</Button>
      <Button kind={wide ? 'line' : 'text'} size={size} icon='download' onTap={() => download(() => cloud.enrolment.export({ activityId: id }))}>导出名单</Button>
      {!data.activity.forTeams && (
        <Button kind={wide ? 'line' : 'text'} size={size} icon='plus' onTap={() => openEnrol(id)}>代为报名</Button>
      )}
    </>
  )
  const scan = published && (
    <Button kind='primary' size={wide ? 's' : undefined} icon='scan' block={!wide} onTap={() => openScanner(id)}>签到扫码</Button>
  )
  const bulk = data && chosenRows.length > 0 && { rows: chosenRows, about: data.activity, onAct: act, onClear: clear }

  return (
    <DeskFrame
      title={data?.activity.title ?? '报名名单'}
      heading='报名名单'
      what='报名名单'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={list}
      tag={wide && data && <PhaseTag phase={data.activity.phase} />}
      actions={wide && <>{ways}{scan}</>}
      bar={!wide && (bulk ? <BulkBar {...bulk} onMore={() => setMore(true)} /> : scan && <Bar>{scan}</Bar>)}
      over={
        <>
          {more && bulk && <BulkSheet {...bulk} onClose={() => setMore(false)} />}
          {person && data && !doing && (
            <PersonSheet
              row={person}
              about={data.activity}
              onAct={async (which, row) => {
                await act(which, [row])
                if (which === 'approve' || which === 'remind') setShown(undefined)
              }}
              onOwnAct={(which, entry) => setDoing({ act: which, entry })}
              onClose={() => setShown(undefined)}
            />
          )}
          {doing && data && (
            <ActSheets doing={doing} activity={data.activity} acts={acts} onDone={done} onClose={() => setDoing(undefined)} />
          )}
        </>
      }
    >
      {({ activity, total, now }) => (
        <>
          {!wide && (
            <View className='roster-title'>
              <View className='h2'>{spaced(activity.title)}</View>
              <View className='roster-title__ways'><PhaseTag phase={activity.phase} />{ways}</View>
            </View>
          )}
          {figures && <RosterFigures activity={activity} figures={figures} now={now} onFilter={filter} />}
          <Pane>
            {wide && bulk ? (
              <BulkStrip {...bulk} />
            ) : (
              <RosterTools
                activity={activity}
                figures={figures}
                filters={filters}
                onFilter={filter}
                typed={roster.typed}
                onType={roster.setTyped}
                total={total}
              />
            )}
            {rows.length > 0 && wide && (
              <RosterTable
                rows={rows}
                chosen={chosen}
                onOpen={row => setShown(row.id)}
                onAll={all => setPicked(all ? rows.map(row => row.id) : [])}
              />
            )}
            {rows.length > 0 && !wide && <RosterRows rows={rows} chosen={chosen} onOpen={row => setShown(row.id)} />}
            {rows.length === 0 && <NobodyFound typed={roster.typed} filtered={isFiltered(filters)} onShowAll={roster.showAll} />}
            {total > 0 && <Pager page={roster.page} pageSize={pageSize} total={total} unit='人' onChange={roster.setPage} />}
          </Pane>
        </>
      )}
    </DeskFrame>
  )
}

function NobodyFound({ typed, filtered, onShowAll }: { typed: string; filtered: boolean; onShowAll: () => void }) {
  const action = { label: '看全部', kind: 'line', onTap: onShowAll } as const
  if (typed.trim()) return <Blank icon='search' title={`没有找到“${typed.trim()}”`} detail='换个姓名、单位，或输入手机尾号试试。' action={action} />
  if (filtered) return <Blank icon='users' title='这一类还没有人' action={action} />
  return <Blank icon='users' title='还没有人报名' detail='有人报名后，名单会出现在这里。' />
}
