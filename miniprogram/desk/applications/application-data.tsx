import { View } from '@tarojs/components'

import type { Application } from '../../../shared/contract/application'
import { applicationActWords, stageNames } from '../../../shared/domain/application-words'
import { dayAndTime, fullDayOf } from '../../../shared/domain/instant'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { VSteps } from '../../components/steps/v-steps'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'

/** What the company says of itself, and what was done about it. */
export function ApplicationData({ application }: { application: Application }) {
  const { name, stage, creditCode, region, address, business, applicant, remark, decision, history } = application
  const isOpen = stage === 'submitted' || stage === 'returned' || stage === 'checked'
  return (
    <View>
      <View className='applies__name h2'>{spaced(name)}</View>
      {remark && <View className='applies__note'><Note tone={stage === 'declined' ? 'bad' : 'warn'}>{remark}</Note></View>}
      {isOpen && !applicant.here && (
        <View className='applies__note'><Note tone='warn'>申请人已改登记到别的单位。同意入会后，要在“单位”里另定联络人。</Note></View>
      )}
      <Row name='状态'>{stageNames[stage]}</Row>
      {decision && <Row name='理事会'>{`${decision.meeting}，${fullDayOf(decision.heldAt)}`}</Row>}
      <Row name='信用代码'>{creditCode}</Row>
      <Row name='地区'>{region}</Row>
      <Row name='地址'>{address}</Row>
      <Row name='主营业务'>{business}</Row>
      <Row name='申请人'>{`${applicant.name} ${applicant.phone}`}</Row>
      <View className='applies__trail'>
        <View className='applies__k'><Words tone='muted' size='sub'>办理经过</Words></View>
        <VSteps plain steps={history.map(({ at, by, what, why }) => ({ title: `${applicationActWords(what)}，${by}`, detail: `${dayAndTime(at)}${why && `　${why}`}` }))} />
      </View>
    </View>
  )
}
