import { useState } from 'react'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Chips } from '../../components/chips/chips'
import { TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'

const longest = 20
const usual = ['东门', '西门', '一号台', '二号台', '报到处'].map(value => ({ value, label: value }))

/** Asks once what this desk is called. */
export function NameDesk({ onNamed }: { onNamed: (name: string) => void }) {
  const [name, setName] = useState('')
  const wanted = name.trim()
  return (
    <DeskFrame
      title='签到'
      what='签到台'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      bar={
        <Bar>
          <Button kind='primary' block off={wanted ? undefined : '先给签到台起个名'} onTap={() => onNamed(wanted)}>
            {wanted ? `在${wanted}开始签到` : '开始签到'}
          </Button>
        </Bar>
      }
    >
      <Section title='这是哪个签到台'>
        <Card>
          <TextField
            label='名称'
            maxLength={longest}
            placeholder='如东门'
            hint='重复扫码时，会显示第一次在哪个台'
            value={name}
            onChange={setName}
          />
        </Card>
        <Chips single inset options={usual} values={[wanted]} onToggle={setName} />
      </Section>
    </DeskFrame>
  )
}
