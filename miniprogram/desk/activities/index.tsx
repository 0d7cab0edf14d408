import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivitySummary } from '../../../shared/contract/activity'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { DayRowsSkeleton } from '../../components/skeleton/skeleton'
import { Tabs } from '../../components/tabs/tabs'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openActivityEdit, openNewActivity, openRoster } from '../routes'
import { ActivityRows } from './activity-rows'
import { ActivityTable } from './activity-table'
import { CopySheet } from './copy-sheet'
import { groupOf, groups, type Group } from './groups'

/** All activities, drafts included: a draft opens its form, a published one its roster. */
export default function DeskActivitiesPage() {
  const state = useCall(cloud.activity.desk, {})
  const [group, setGroup] = useState<Group>('current')
  const [copying, setCopying] = useState(false)
  const wide = useWide()
  const List = wide ? ActivityTable : ActivityRows

  const all = state.data?.activities ?? []
  const options = groups.map(({ value, label }) => {
    const count = all.filter(each => groupOf(each) === value).length
    return { value, label: count > 0 ? `${label} ${count}` : label }
  })
  const copyButton = all.length > 0 && <Button size={wide ? 's' : undefined} onTap={() => setCopying(true)}>照往年的办</Button>
  const open = ({ id, status }: ActivitySummary) => (status === 'draft' ? openActivityEdit(id) : openRoster(id))

  return (
    <DeskFrame
      title='活动与报名'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      skeleton={<DayRowsSkeleton />}
      actions={wide && <>{copyButton}<Button kind='primary' size='s' icon='plus' onTap={openNewActivity}>新建活动</Button></>}
      bar={!wide && <Bar>{copyButton}<Button kind='primary' icon='plus' block onTap={openNewActivity}>新建活动</Button></Bar>}
      over={<CopySheet open={copying} activities={all} onClose={() => setCopying(false)} />}
      head={state.data && <View className='desk-tabs'><Tabs options={options} value={group} onChange={setGroup} /></View>}
    >
      {({ now, activities }) => {
        const shown = inOrder(activities, group)
        return shown.length > 0 ? <List now={now} activities={shown} onOpen={open} /> : <NoneYet group={group} />
      }}
    </DeskFrame>
  )
}

/** What is to come by the nearest first; the rest by the latest. */
function inOrder(activities: readonly ActivitySummary[], group: Group) {
  const shown = activities.filter(each => groupOf(each) === group)
  return group === 'current' ? shown.sort((a, b) => a.startsAt - b.startsAt) : shown
}

function NoneYet({ group }: { group: Group }) {
  const { none, detail } = groups.find(({ value }) => value === group)!
  return <Blank icon='calendar' title={none} detail={detail} />
}
