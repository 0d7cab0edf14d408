import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Note } from '../../components/note/note'
import { spaced } from '../../components/text/spaced'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { StateTag } from '../units/words'
import { DataPart } from './data-part'
import { DuesPart } from './dues-part'
import { GradesPart } from './grades-part'
import { HistoryPart } from './history-part'
import { InvoicePart } from './invoice-part'
import { OfficersPart } from './officers-part'
import { PeoplePart } from './people-part'
import { StatePart } from './state-part'
import './unit.css'

const notes = {
  suspended: '会籍暂停中：人员和报名照旧，暂不能推荐新的信息员。',
  left: '这家单位已退会，资料和记录保留备查。',
  applying: '这家单位正在申请入会，理事会同意后成为会员。',
} as const

/** One unit: for staff any, and for who acts for a unit their own. */
export default function UnitPage() {
  const { id } = useRouter().params
  const { me } = useMe()
  const wide = useWide()
  const mayAsk = hasRole(me, 'staff', 'admin', 'contact')
  const state = useCall(cloud.unit.get, id ? { id } : {}, { wait: !mayAsk })
  const unit = state.data?.unit
  const staff = hasRole(me, 'staff', 'admin')
  const admin = hasRole(me, 'admin')

  return (
    <DeskFrame
      title={unit?.name ?? '会员单位'}
      heading={staff ? '会员单位' : '本单位'}
      what='单位资料'
      roles={['staff', 'admin', 'contact']}
      current={staff ? deskRoutes.units : deskRoutes.ownUnit}
      state={state}
      tag={wide && unit && <StateTag unit={unit} />}
    >
      {({ unit: shown }) => (
        <>
          {!wide && (
            <View className='unit-title'>
              <View className='h2'>{spaced(shown.name)}</View>
              <StateTag unit={shown} />
            </View>
          )}
          {shown.state !== 'member' && <Note tone={shown.state === 'applying' ? undefined : 'warn'}>{notes[shown.state]}</Note>}
          <Columns>
            <Column>
              <PeoplePart unit={shown} reload={state.reload} />
              <OfficersPart unit={shown} reload={state.reload} />
              <DataPart unit={shown} reload={state.reload} all={staff} />
              <InvoicePart unit={shown} reload={state.reload} />
            </Column>
            <Column width={400}>
              <DuesPart unitId={shown.id} own={!id} />
              <GradesPart unit={shown} reload={state.reload} canChange={admin} />
              {admin && <StatePart unit={shown} reload={state.reload} />}
              <HistoryPart unit={shown} />
            </Column>
          </Columns>
        </>
      )}
    </DeskFrame>
  )
}
