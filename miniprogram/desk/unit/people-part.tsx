import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { toast } from '../../components/toast/toast'
import { open } from '../../pages/routes'
import { openPerson, peopleOfUnit } from '../routes'
import type { UnitProps } from './unit-props'

const told = {
  'oneself': '自己的登记要由别人确认',
  'is-contact': '联络人由秘书处调整',
  'changed': '这个人刚有变动，看过新的再定',
} as const

/** The unit's people: those who wait for its word, its contacts, and the way to all. */
export function PeoplePart({ unit, reload }: UnitProps) {
  const awaiting = useCall(cloud.member.people, { unitId: unit.id, filter: 'awaiting' })
  const { run } = useAction(cloud.member.confirm)

  async function confirm(id: string, name: string) {
    const result = (await run({ people: [{ id, unitId: unit.id }], decision: { standing: 'confirmed' } }))?.results[0]?.result
    if (!result) return
    if (result === 'done') toast(`${name} 已确认`, 'check')
    else toast(told[result], 'alert')
    awaiting.reload()
    reload()
  }

  const rows = awaiting.data?.rows ?? []
  const more = (awaiting.data?.total ?? 0) - rows.length
  return (
    <Pane title='人员' end={<Button kind='text' size='s' onTap={() => open(peopleOfUnit(unit))}>全部人员</Button>}>
      {rows.map(({ id, name, department, phone }) => (
        <Row
          key={id}
          title={name}
          detail={<Dots items={['待确认', department, phone]} />}
          end={
            <>
              <Button kind='text' size='s' onTap={() => openPerson(id)}>查看</Button>
              <Button kind='weak' size='s' onTap={() => confirm(id, name)}>确认</Button>
            </>
          }
        />
      ))}
      {more > 0 && <Row detail={`还有 ${more} 人待确认，在全部人员里`} />}
      {unit.contacts.map(({ id, name, phone }) => (
        <Row key={id} name='联络人' title={name} detail={phone} onTap={() => openPerson(id)} />
      ))}
      {unit.contacts.length === 0 && <Row name='联络人' detail='还没有。在全部人员里选一位，设为联络人' />}
    </Pane>
  )
}
