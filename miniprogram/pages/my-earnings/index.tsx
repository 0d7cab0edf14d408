import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { QuarterChips } from '../../components/quarter-chips/quarter-chips'
import { Section } from '../../components/section/section'
import { useForOfficers } from '../for-officers'
import { open, urls } from '../routes'
import { PieceRow } from './piece-row'
import { Total } from './total'
import './my-earnings.css'

type Earnings = Output<typeof remuneration.calls.earnings>

/** What an officer's published pieces earn, quarter by quarter, and why: `?quarter=2026Q2`, else the current one. */
export default function MyEarningsPage() {
  const [quarter, setQuarter] = useState<string | undefined>(useRouter().params.quarter)
  const [shown, setShown] = useState<string | null>(null)
  const gate = useForOfficers(urls.myEarnings)
  const state = useHeld(useCall(cloud.remuneration.earnings, { quarter }, { keep: true, wait: gate !== null }))

  return (
    <Page title='我的稿酬' what='稿酬' state={gate ?? state} head={state.data && <QuarterChips {...state.data} onChoose={setQuarter} />}>
      {(earnings: Earnings) => (
        <>
          <Total {...earnings} />
          {earnings.articles.length === 0 ? (
            <Blank icon='yuan' title='这个季度还没有刊发的稿件' detail='稿件刊发后，每篇值多少、怎么算，都在这里。' action={{ label: '去写稿', kind: 'line', onTap: () => open(urls.write()) }} />
          ) : (
            <Section near title='稿件' end='点开看怎么算'>
              <Card>
                {earnings.articles.map(piece => (
                  <PieceRow
                    key={piece.articleId}
                    piece={piece}
                    open={shown === piece.articleId}
                    onToggle={() => setShown(shown === piece.articleId ? null : piece.articleId)}
                  />
                ))}
              </Card>
            </Section>
          )}
          {earnings.articles.length > 0 && <View className='earnings__foot cap muted'>标题、署名不计字数。</View>}
        </>
      )}
    </Page>
  )
}
