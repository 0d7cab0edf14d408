import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { ApplicationTab } from '../../../shared/contract/application'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { useWide } from '../../components/desk/use-wide'
import { UploadedLicence } from '../../components/licence/licence'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Loaded } from '../../components/page/loaded'
import { Pager } from '../../components/pager/pager'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { Tabs } from '../../components/tabs/tabs'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { Acts, hasActs, type Sheet } from './acts'
import { ApplicationData } from './application-data'
import { QueueList, tabOptions } from './queue-list'
import { ActSheet } from './sheets'
import { useWork } from './use-work'
import './applications.css'

const pageSize = 20
const roles = ['staff', 'admin'] as const

/**
 * Companies that apply: what waits, what they say beside their licence, and what is done. Side by side on a wide
 * screen; on a phone one after the other, the application being this page again with `?id=`.
 */
export default function ApplicationsPage() {
  const asked = useRouter().params.id
  const { me } = useMe()
  const wide = useWide()
  const isAdmin = hasRole(me, 'admin')
  const [{ tab, page }, setPlace] = useState<{ tab: ApplicationTab; page: number }>({ tab: 'submitted', page: 0 })
  const [picked, setPicked] = useState(asked)
  const [sheet, setSheet] = useState<Sheet | null>(null)

  const listed = useCall(cloud.application.queue, { tab, page })
  const queue = useHeld(listed)
  const id = picked ?? (wide ? listed.data?.rows[0]?.id : undefined)
  const detail = useCall(cloud.application.get, { id: id ?? '' }, { wait: !id })

  const work = useWork(({ outcome }) => {
    setSheet(null)
    if (outcome === 'changed') return detail.reload()
    if (!wide) return goBack()
    setPicked(undefined)
    listed.reload()
  })

  const goTo = (next: ApplicationTab) => {
    setPicked(undefined)
    setPlace({ tab: next, page: 0 })
  }
  const choose = (chosen: string) => (wide ? setPicked(chosen) : void Taro.navigateTo({ url: `${deskRoutes.applications}?id=${chosen}` }))
  const frame = { title: '入会申请', what: '入会申请', roles, current: deskRoutes.units }
  const over = detail.data && <ActSheet key={sheet} sheet={sheet} {...detail.data} work={work} onClose={() => setSheet(null)} />
  const acts = detail.data && hasActs(detail.data.application, isAdmin) && (
    <Acts application={detail.data.application} isAdmin={isAdmin} onCheck={() => work.check(detail.data!.application)} onSheet={setSheet} />
  )

  if (!wide && id) {
    return (
      <DeskFrame {...frame} state={detail} over={over} bar={acts && <Bar>{acts}</Bar>}>
        {({ application }) => (
          <>
            <Card><View className='applies__phone'><ApplicationData application={application} /></View></Card>
            {application.licence && <Section title='营业执照'><Card pad><UploadedLicence fileId={application.licence} /></Card></Section>}
          </>
        )}
      </DeskFrame>
    )
  }

  const pager = ({ tally }: { tally: Record<ApplicationTab, number> }) =>
    tally[tab] > pageSize && <Pager page={page} pageSize={pageSize} total={tally[tab]} unit='家' onChange={next => setPlace({ tab, page: next })} />
  if (!wide) {
    return (
      <DeskFrame {...frame} state={queue} head={queue.data && <Tabs options={tabOptions(queue.data.tally)} value={tab} onChange={goTo} />}>
        {data => (
          <>
            {data.rows.length > 0 ? (
              <Card><QueueList tab={tab} {...data} onChoose={choose} /></Card>
            ) : (
              <QueueList tab={tab} {...data} onChoose={choose} />
            )}
            {pager(data)}
          </>
        )}
      </DeskFrame>
    )
  }

  return (
    <DeskFrame {...frame} columns state={queue} over={over}>
      {data => (
        <>
          <View className='applies__queue'>
            <View className='applies__top'>
              <View className='top__t' {...{ role: 'heading', 'aria-level': '1' }}>入会申请</View>
              <View className='applies__tabs'><Seg label='申请' options={tabOptions(data.tally)} value={tab} onChange={goTo} /></View>
            </View>
            <View className='applies__list'>
              <QueueList tab={tab} {...data} chosen={id} onChoose={choose} />
              {pager(data)}
            </View>
          </View>
          <View className='applies__data'>
            {!id && <Blank icon='building' title='没有要看的申请' detail='有公司提交入会申请，会出现在左边。' />}
            {id && !detail.data && <Loaded title='入会申请' state={detail} />}
            {id && detail.data && <View className='applies__scroll'><ApplicationData application={detail.data.application} /></View>}
            {id && acts && <View className='applies__acts'>{acts}</View>}
          </View>
          {id && detail.data?.application.licence && (
            <View className='applies__licence'>
              <View className='applies__k sub muted'>营业执照</View>
              <UploadedLicence key={detail.data.application.licence} fileId={detail.data.application.licence} />
            </View>
          )}
        </>
      )}
    </DeskFrame>
  )
}
