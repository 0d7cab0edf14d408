import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostDeskStaff } from '../../../shared/domain/checkin-plan'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { SearchBox } from '../../components/select/search-box'
import { toast } from '../../components/toast/toast'
import type { Settings } from './setup-form'
import type { Setup } from './use-setup'
import '../sheet.css'

/** From here on a list is searched rather than looked through. */
const searchable = 10

interface StaffSheetProps {
  setup: Setup
  settings: Settings
  onClose: () => void
}

/** Names people for the desks, from among those who are staff. */
export function StaffSheet({ setup: { values: { staff }, change }, settings: { people }, onClose }: StaffSheetProps) {
  const [wanted, setWanted] = useState('')
  const found = people.filter(({ name, unitName }) => `${name}${unitName}`.includes(wanted.trim()))
  const isNamed = (id: string) => staff.some(({ memberId }) => memberId === id)

  function toggle({ id, name }: Settings['people'][number]) {
    if (isNamed(id)) return change({ staff: staff.filter(({ memberId }) => memberId !== id) })
    if (staff.length >= mostDeskStaff) return toast(`最多点 ${mostDeskStaff} 人`, 'alert')
    // Somebody has to be able to let in whom the rules keep out.
    return change({ staff: [...staff, { memberId: id, name, mayOverrule: staff.length === 0 }] })
  }

  return (
    <Popup
      open
      title='签到台人员'
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block onTap={onClose}>{staff.length > 0 ? `选好了，${staff.length} 人` : '不点名'}</Button></Bar>}
    >
      {people.length > searchable && <SearchBox value={wanted} placeholder='姓名、单位' onChange={setWanted} />}
      <View className='sheet-rows'>
        {found.map(person => (
          <Row
            key={person.id}
            title={person.name}
            detail={person.unitName}
            chevron={false}
            end={isNamed(person.id) && <Icon name='check' size={20} color='brand' />}
            onTap={() => toggle(person)}
          />
        ))}
      </View>
      {found.length === 0 && <Blank icon='search' title='没有找到' detail='只有工作人员能点到；要加人，先由管理员给工作权限。' />}
    </Popup>
  )
}
