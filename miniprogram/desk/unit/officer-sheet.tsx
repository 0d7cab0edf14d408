import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { useSettled } from '../../cloud/use-settled'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Dots } from '../../components/text/dot'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { SearchBox } from '../../components/select/search-box'
import { toast } from '../../components/toast/toast'
import type { UnitProps } from './unit-props'

const refusals = {
  'not-confirmed': '先确认是本单位人员，再推荐',
  'unit-not-member': '在会的单位才能推荐信息员',
  'full': '两位信息员已满，先结束一位',
} as const

/** Names one of the unit's confirmed people. */
export function OfficerSheet({ unit, reload, onClose }: UnitProps & { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useHeld(useCall(cloud.member.people, { unitId: unit.id, search }))
  const { run } = useAction(cloud.member.setOfficer)
  const eligible = people.data?.rows.filter(({ standing, roles }) => standing === 'confirmed' && !roles.includes('officer'))

  async function name(id: string, who: string) {
    const outcome = await run({ id, officer: true })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast(refusals[outcome.reason], 'alert')
    else toast(`${who} 是信息员了`, 'check')
    reload()
    onClose()
  }

  return (
    <Popup open title='推荐信息员' onClose={onClose}>
      <SearchBox value={typed} onChange={setTyped} placeholder='姓名、手机尾号' />
      <View className='choices'>
        {eligible?.map(person => (
          <Row
            key={person.id}
            title={person.name}
            detail={<Dots items={[person.department, person.phone]} />}
            chevron={false}
            label={`推荐 ${person.name}`}
            onTap={() => name(person.id, person.name)}
          />
        ))}
      </View>
      {eligible?.length === 0 && <Blank icon='users' title='没有可推荐的人' detail='本单位的人先在“我的”里登记，单位确认后就能推荐。' />}
      {!people.data && people.status === 'failed' && (
        <Button kind='text' icon='reload' onTap={people.reload}>人员没有加载出来，重新加载</Button>
      )}
    </Popup>
  )
}
