import { View } from '@tarojs/components'
import type { Worker } from '../../../shared/contract/member'
import { postNames, roleDuties, roleNames } from '../../../shared/domain/role-words'
import { hasRole, useMe } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { openPerson } from '../routes'

const order = ['admin', 'approver', 'treasurer', 'editor', 'staff'] as const

/** Everybody who works for the association, once in each of their roles. */
export function Team({ people }: { people: readonly Worker[] }) {
  return (
    <View className='team'>
      {order.map(role => <Holders key={role} role={role} people={people.filter(({ roles }) => roles.includes(role))} />)}
    </View>
  )
}

function Holders({ role, people }: { role: (typeof order)[number]; people: readonly Worker[] }) {
  const { me } = useMe()
  // An approver or a treasurer alone sees who works here, and nobody's record.
  const opens = hasRole(me, 'staff', 'editor', 'admin')
  return (
    <Card title={roleNames[role]} end={<Words tone='muted' size='sub'>{`${people.length} 人`}</Words>}>
      <View className='team__duty'><Words tone='muted' size='cap'>{roleDuties[role]}</Words></View>
      {people.map(({ id, name, unitName, department, post, bound }) => (
        <Row
          key={id}
          title={name}
          detail={<Dots items={[department || unitName, !bound && '未绑定微信']} />}
          end={role === 'approver' && post && postNames[post]}
          label={`${name}，${roleNames[role]}`}
          onTap={opens ? () => openPerson(id) : undefined}
        />
      ))}
      {people.length === 0 && <Row><Words tone='muted'>还没有人。管理员在人员的登记里给。</Words></Row>}
    </Card>
  )
}
