import { View } from '@tarojs/components'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { SwitchField } from '../../components/field/switch-field'
import { Popup } from '../../components/popup/popup'
import type { Settings } from './setup-form'
import type { Setup } from './use-setup'
import '../sheet.css'

interface PersonSheetProps {
  person: Settings['staff'][number]
  setup: Setup
  onClose: () => void
}

/** One of those who serve: what they may, or that they no longer do. */
export function PersonSheet({ person, setup: { values: { staff }, change }, onClose }: PersonSheetProps) {
  const isOther = ({ memberId }: { memberId: string }) => memberId !== person.memberId
  const remove = () => {
    change({ staff: staff.filter(isOther) })
    onClose()
  }
  return (
    <Popup
      open
      title={person.name}
      onClose={onClose}
      foot={<Bar plain><Button kind='line' danger onTap={remove}>移出</Button><Button kind='primary' block onTap={onClose}>好了</Button></Bar>}
    >
      <View className='sheet-rows'>
        <SwitchField
          label='特许入场'
          hint='写明原因，放行扫码不放行的人；也可以改签到设置'
          value={person.mayOverrule}
          onChange={mayOverrule => change({ staff: staff.map(each => (isOther(each) ? each : { ...each, mayOverrule })) })}
        />
      </View>
    </Popup>
  )
}
