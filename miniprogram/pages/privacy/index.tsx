import { useState } from 'react'

import type { Held } from '../../../shared/contract/privacy'
import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { numberRules, sealedNumbers, type SealedNumber } from '../../../shared/domain/sealed-numbers'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { toast } from '../../components/toast/toast'
import { open, urls } from '../routes'
import { heldAsText } from './held-as-text'
import { LeaveSheet } from './leave-sheet'
import { NumberSheet } from './number-sheet'
import { saveText } from './save-text'
import './privacy.css'

/** All that is held about the person: to see, to put right, to take along, and to leave. */
export default function PrivacyPage() {
  const held = useCall(cloud.privacy.mine, {})
  const [asked, setAsked] = useState<SealedNumber | 'leave'>()
  const close = () => setAsked(undefined)
  const again = () => {
    close()
    held.reload()
  }

  return (
    <Page
      title='我的信息与隐私'
      what='保存的信息'
      state={held}
      over={
        held.data &&
        asked &&
        (asked === 'leave' ? (
          <LeaveSheet held={held.data} onRefused={held.reload} onClose={close} />
        ) : (
          <NumberSheet key={asked} which={asked} mask={held.data.numbers[asked]} bankName={held.data.numbers.bankName} onDone={again} onClose={close} />
        ))
      }
    >
      {data => (
        <>
          <Record held={data} />
          <Section title='证件与收款'>
            <Card>
              {sealedNumbers.map(field => (
                <Row
                  key={field}
                  name={numberRules[field].name}
                  end={data.numbers[field] ? '修改' : '填写'}
                  label={`${numberRules[field].name}，${data.numbers[field] ? '修改' : '填写'}`}
                  detail={data.numbers[field] ? undefined : numberRules[field].purpose}
                  onTap={() => setAsked(field)}
                >
                  {data.numbers[field]}
                </Row>
              ))}
            </Card>
          </Section>
          <Belongings held={data} />
          <Reads held={data} />
          <Section title='由您决定'>
            <Card>
              <Row icon='download' title='下载全部信息' onTap={() => void saveText(heldAsText(data)).then(told => told && toast(told, 'check'))} />
              <Row icon='shield' title='隐私条款' end={data.person.consent && `${dayAndTime(data.person.consent.at).split(' ')[0]}同意`} onTap={() => open(urls.privacyTerms)} />
            </Card>
          </Section>
          <Button className='privacy__leave' danger onTap={() => setAsked('leave')}>{data.leaving.begun ? '继续退出并删除' : '退出并删除'}</Button>
        </>
      )}
    </Page>
  )
}

function Record({ held: { person } }: { held: Held }) {
  return (
    <Section title='登记资料' more={{ label: '更正', onTap: () => open(urls.myData) }}>
      <Card>
        <Row name='姓名'>{person.name}</Row>
        <Row name='手机'>{person.phone}</Row>
        <Row name='单位'>{person.unitName}</Row>
        {person.department && <Row name='部门职务'>{person.department}</Row>}
        <Row name='登记于'>{fullDayOf(person.joinedAt)}</Row>
      </Card>
    </Section>
  )
}

/** How many records of each kind there are; each leads to where they are read. */
function Belongings({ held: { registrations, articles, payments, messages, services } }: { held: Held }) {
  return (
    <Section title='您的记录'>
      <Card>
        <Row icon='calendar' title='报名' end={`${registrations.length} 场`} onTap={() => open(urls.myRegistrations)} />
        {articles.length > 0 && <Row icon='pen' title='稿件' end={`${articles.length} 篇`} onTap={() => open(urls.myArticles)} />}
        {payments.length > 0 && <Row icon='yuan' title='稿酬' end={`${payments.length} 个季度`} onTap={() => open(urls.myEarnings)} />}
        <Row icon='bell' title='消息' end={`${messages.length} 条`} onTap={() => open(urls.messages)} />
        <Row icon='building' title='服务过的单位' end={`${services.length} 个`} />
      </Card>
    </Section>
  )
}

function Reads({ held: { reads } }: { held: Held }) {
  return (
    <Section title='谁查看过完整号码'>
      <Card>
        {reads.length === 0 && <Row detail='还没有人查看过' />}
        {reads.map(({ at, by, what, why }) => (
          <Row key={at} title={`${by} 查看${numberRules[what].name}`} detail={`${dayAndTime(at)}，事由：${why}`} />
        ))}
      </Card>
    </Section>
  )
}
