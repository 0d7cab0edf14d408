import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Icon } from '../../components/icon/icon'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { useBrightScreen } from '../../components/qr-code/use-bright-screen'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { useMembersOnly } from '../members-only'
import { open, urls } from '../routes'
import { NoPass, NoPasses } from './no-pass'
import { PassDeck } from './pass-deck'
import { admitting, askedFirst } from './passes'
import { ReissueSheet } from './reissue-sheet'
import { usePass, type Pass } from './use-pass'
import './pass.css'

/** The pass of one activity, those of the others beside it. Works from what is kept when there is no network. */
export default function PassPage() {
  const { id } = useRouter().params
  const { me } = useMembersOnly(id ? urls.pass(id) : urls.passes)
  const mine = useCall(cloud.registration.mine, {}, { keep: true })
  const bright = useBrightScreen()
  const [replacing, setReplacing] = useState<{ pass: Pass; reload: () => void }>()
  const ids = askedFirst(id, mine.data ? admitting(mine.data.registrations, mine.data.now) : [])
  const first = ids[0] ?? ''
  const asked = usePass(first)
  const state: LoadState<unknown> = first ? asked : mine

  if (!first && mine.data)
    return (
      <Page title='入场码'>
        <NoPasses />
      </Page>
    )
  if (asked.data?.outcome === 'none')
    return (
      <Page title='入场码' state={asked}>
        <NoPass none={asked.data} />
      </Page>
    )
  return (
    <Page
      title='入场码'
      ground={asked.data ? 'brand' : undefined}
      bleed
      state={state}
      over={replacing && <ReissueSheet {...replacing} onClose={() => setReplacing(undefined)} />}
    >
      {asked.data && (
        <>
          <PassDeck
            first={asked.data}
            state={asked}
            others={ids.slice(1)}
            onReissue={(pass, reload) => setReplacing({ pass, reload })}
          />
          <View className='pass-foot'>
            <View className='pass-foot__main line'>
              <Icon className='pass-foot__ic' name='sun' size={20} color='white' />
              <Words>{[bright && '屏幕已调亮', asked.data.token === null ? '码随时更新，截图不能入场' : '没有网络也能出示'].filter(Boolean).join('，')}</Words>
            </View>
            {me && <View className='pass-foot__more'>{spaced(`扫不出来时，报手机尾号 ${me.phone.slice(-4)}`)}</View>}
            <Tap className='pass-foot__self line' onTap={() => open(urls.selfCheckin)}>
              <Icon className='pass-foot__ic' name='scan' size={20} color='white' />
              <Words>自助签到，扫会场屏幕上的码</Words>
            </Tap>
          </View>
        </>
      )}
    </Page>
  )
}
