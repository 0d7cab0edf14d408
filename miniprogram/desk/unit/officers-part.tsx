import { useState } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { OfficerSheet } from './officer-sheet'
import type { UnitProps } from './unit-props'

const places = ['第一位', '第二位'] as const

/** The two places of a unit's information officers: who has them, and who could. */
export function OfficersPart({ unit, reload }: UnitProps) {
  const [naming, setNaming] = useState(false)
  const [ending, setEnding] = useState<{ id: string; name: string }>()
  const { run } = useAction(cloud.member.setOfficer)
  const canName = unit.state === 'member'

  async function end(id: string, name: string) {
    if (!(await run({ id, officer: false }))) return
    toast(`${name} 不再是信息员`, 'check')
    setEnding(undefined)
    reload()
  }

  return (
    <Pane title='信息员' end={unit.gap && <Tag tone='warn' icon='alert'>缺信息员</Tag>}>
      {places.map((place, index) => {
        const officer = unit.officers[index]
        if (officer) {
          return (
            <Row
              key={place}
              name={place}
              title={officer.name}
              detail={officer.department || undefined}
              end={<Button kind='text' size='s' onTap={() => setEnding(officer)}>结束</Button>}
            />
          )
        }
        return (
          <Row
            key={place}
            name={place}
            detail={canName ? (index === 0 ? '推荐一位会写稿、懂业务的人' : '还可推荐一位') : '在会的单位才能推荐'}
            end={canName && index === unit.officers.length && <Button kind='text' size='s' onTap={() => setNaming(true)}>推荐</Button>}
          />
        )
      })}
      {naming && <OfficerSheet unit={unit} reload={reload} onClose={() => setNaming(false)} />}
      {ending && (
        <ConfirmSheet
          open
          title='结束信息员'
          label={`${ending.name} 不再是信息员`}
          danger
          onConfirm={() => end(ending.id, ending.name)}
          onClose={() => setEnding(undefined)}
        >
          {`${ending.name} 不能再投稿。已投的稿件照常处理和计酬，空出的位置可以另推荐一位。`}
        </ConfirmSheet>
      )}
    </Pane>
  )
}
