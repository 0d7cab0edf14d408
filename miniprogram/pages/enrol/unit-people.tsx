import type { Output } from '../../../shared/contract/call'
import type { enrolment } from '../../../shared/contract/enrolment'
import { placeNames } from '../../../shared/domain/activity-words'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'

export type Seen = Output<(typeof enrolment)['calls']['ofUnit']>
export type UnitPerson = Seen['people'][number]

const tones = { pending: 'brand', registered: 'ok', offered: 'warn', waitlisted: 'warn', cancelled: 'line', rejected: 'line' } as const

/** Who of the unit is registered, and by whom. */
export function UnitPeople({ people, onOpen }: { people: readonly UnitPerson[]; onOpen: (person: UnitPerson) => void }) {
  return (
    <Section title='已报名的同事' end={people.length > 0 ? `${people.length} 人` : undefined}>
      <Card>
        {people.length === 0 && <Blank icon='users' title='还没有人报名' detail='同事自己报的，和您代报的，都会出现在这里。' />}
        {people.map(person => (
          <Row
            key={person.id}
            airy
            title={<Words strong>{person.name}</Words>}
            detail={<Dots items={[person.phone, person.enteredBy ? `${person.enteredBy}代报` : '本人报名']} />}
            end={person.status !== 'registered' && <Tag tone={tones[person.status]}>{placeNames[person.status]}</Tag>}
            label={person.name}
            onTap={person.mayWithdraw ? () => onOpen(person) : undefined}
          />
        ))}
      </Card>
    </Section>
  )
}
