import { useState } from 'react'

import { quarterName, parseQuarterKey } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Card } from '../../components/card/card'
import { allLoaded } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { QuarterChips } from '../../components/quarter-chips/quarter-chips'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Dots } from '../../components/text/dot'
import { useForOfficers } from '../for-officers'
import { urls } from '../routes'
import { CommissionSheet } from './commission-sheet'
import { Commissions } from './commissions'
import { Progress } from './progress'
import type { Offer } from './words'
import './my-work.css'

/** What an officer and their unit owe, have sent and had published in a quarter, and what the editors ordered. */
export default function MyWorkPage() {
  const [chosen, setChosen] = useState<string>()
  const [opened, setOpened] = useState<Offer>()
  const gate = useForOfficers(urls.myWork)
  const wait = gate !== null
  const work = useHeld(useCall(cloud.commission.mine, { quarter: chosen }, { keep: true, wait }))
  const earnings = useHeld(useCall(cloud.remuneration.earnings, { quarter: chosen }, { keep: true, wait }))
  const offers = useCall(cloud.commission.offers, {}, { keep: true, wait })
  const state = allLoaded({ work, earnings, offers })
  const isCurrent = work.data && work.data.quarter === work.data.quarters[0]

  return (
    <Page
      title='我的任务'
      what='任务'
      state={gate ?? state}
      head={work.data && <QuarterChips {...work.data} onChoose={setChosen} />}
      over={opened && offers.data && <CommissionSheet key={opened.id} offer={opened} now={offers.data.now} onDone={offers.reload} onClose={() => setOpened(undefined)} />}
    >
      {loaded => (
        <>
          <Progress work={loaded.work} gross={loaded.earnings.gross} />
          {isCurrent && <Commissions {...loaded.offers} onOpen={setOpened} />}
          <Section title='往季'>
            <Card>
              {loaded.work.past.map(({ quarter, owed, accepted, published }) => (
                <Row key={quarter} title={nameOf(quarter)} detail={<Dots items={[`采用 ${accepted} 篇`, `刊发 ${published} 篇`]} />} end={owed > 0 ? `应报 ${owed}` : '没有定篇数'} />
              ))}
            </Card>
          </Section>
        </>
      )}
    </Page>
  )
}

function nameOf(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}
