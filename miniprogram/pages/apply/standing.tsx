import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import type { Application } from '../../../shared/contract/application'
import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { UploadedLicence } from '../../components/licence/licence'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { VSteps } from '../../components/steps/v-steps'
import { goOnTo, urls } from '../routes'

interface StandingProps {
  state: LoadState<unknown>
  application: Application
  onAgain: () => void
  onWithdraw: () => void
  over: ReactNode
}

/** Where the application stands, and what was sent. */
export function Standing({ state, application, onAgain, onWithdraw, over }: StandingProps) {
  const { stage, name, creditCode, region, address, business, licence, applicant, remark } = application
  const isOver = stage === 'declined' || stage === 'withdrawn'
  return (
    <Page
      title='入会申请'
      state={state}
      over={over}
      bar={
        stage === 'accepted' ? (
          <Bar><Button block kind='primary' onTap={() => goOnTo(urls.ownUnit)}>去看本单位</Button></Bar>
        ) : isOver ? (
          <Bar><Button block kind='primary' onTap={onAgain}>重新申请</Button></Bar>
        ) : undefined
      }
    >
      {stage === 'declined' && <View className='apply__note'><Note tone='bad'>{remark}</Note></View>}
      {stage === 'withdrawn' && <View className='apply__note'><Note>申请已撤回，执照图片已删除。</Note></View>}
      {stage !== 'withdrawn' && <Card pad><VSteps steps={stepsOf(application)} /></Card>}
      <Section title={name}>
        <Card>
          <Row name='信用代码'>{creditCode}</Row>
          <Row name='地区'>{region}</Row>
          <Row name='地址'>{address}</Row>
          <Row name='主营业务'>{business}</Row>
          <Row name='申请人'>{`${applicant.name} ${applicant.phone}`}</Row>
        </Card>
      </Section>
      {licence && <Section title='营业执照'><Card pad><UploadedLicence fileId={licence} /></Card></Section>}
      {!isOver && stage !== 'accepted' && <View className='apply__quiet'><Button kind='text' danger onTap={onWithdraw}>不申请了，撤回</Button></View>}
    </Page>
  )
}

/** 已提交, 秘书处核对, 理事会决定, 入会: as far as it has come. */
function stepsOf({ stage, submittedAt, decision }: Application) {
  const [isChecked, isDecided] = [stage === 'checked' || stage === 'accepted' || decision !== null, stage === 'accepted' || stage === 'declined']
  const held = decision && `${decision.meeting}，${fullDayOf(decision.heldAt)}`
  return [
    { title: '已提交', detail: dayAndTime(submittedAt), state: 'done' as const },
    { title: '秘书处核对', detail: isChecked ? '核对无误' : '核对好了在“消息”里告诉您', state: isChecked ? ('done' as const) : ('on' as const) },
    {
      title: '理事会决定',
      detail: isDecided ? (held ?? (stage === 'declined' ? '没有通过' : undefined)) : isChecked ? '等下一次理事会' : undefined,
      state: isDecided ? ('done' as const) : isChecked ? ('on' as const) : undefined,
    },
    { title: stage === 'declined' ? '没有通过' : '入会', detail: stage === 'accepted' ? '您是单位联络人，可以确认本单位人员了' : undefined, state: stage === 'accepted' ? ('done' as const) : undefined },
  ]
}
