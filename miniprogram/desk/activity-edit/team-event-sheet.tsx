import type { TeamEvent } from '../../../shared/contract/activity-plan'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Seg } from '../../components/seg/seg'
import { numberKeyboard } from './number-keyboard'
import { PartSheet } from './part-sheet'
import type { TeamEventForm } from './plan-form'

export const playerWords: Readonly<Record<TeamEvent['only'], string>> = { any: '男女均可', men: '限男队员', women: '限女队员' }

const players = Object.entries(playerWords).map(([value, label]) => ({ value: value as TeamEvent['only'], label }))

interface TeamEventSheetProps {
  event: TeamEventForm
  at: number
  of: number
  /** Teams may have entered for it: its name, and who plays, stay. */
  entered: boolean
  problem: string | null
  onChange: (change: Partial<TeamEventForm>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onClose: () => void
}

/** One event of teams: who plays, how many, and how many teams. */
export function TeamEventSheet({ event, at, of, entered, problem, onChange, onMove, onRemove, onClose }: TeamEventSheetProps) {
  const { name, only } = event
  const number = (field: 'least' | 'most' | 'men' | 'women' | 'teams') => ({
    keyboard: numberKeyboard,
    maxLength: 3,
    value: event[field],
    onChange: (value: string) => onChange({ [field]: value }),
  } as const)
  const choose = (chosen: TeamEvent['only']) => onChange({ only: chosen, ...(chosen !== 'any' && { men: '', women: '' }) })

  return (
    <PartSheet
      title={`第 ${at + 1} 个项目`}
      at={at}
      of={of}
      keeps={entered ? '已有队伍报名，不能删去' : undefined}
      onMove={onMove}
      onRemove={onRemove}
      onClose={onClose}
    >
      {entered ? (
        <>
          <Field label='项目' readOnly error={problem}>{name}</Field>
          <Field label='参加的人' readOnly>{playerWords[only]}</Field>
        </>
      ) : (
        <>
          <TextField label='项目' maxLength={20} placeholder='如混合团体' value={name} onChange={text => onChange({ name: text })} error={problem} />
          <Field label='参加的人' column><Seg label='参加的人' options={players} value={only} onChange={choose} /></Field>
        </>
      )}
      <TextField label='最少几人' placeholder='一队' {...number('least')} />
      <TextField label='最多几人' placeholder='一队，含替补' {...number('most')} />
      {only === 'any' && <TextField label='男队员至少' optional placeholder='不要求' {...number('men')} />}
      {only === 'any' && <TextField label='女队员至少' optional placeholder='不要求' {...number('women')} />}
      <TextField label='最多几队' optional placeholder='不限' {...number('teams')} />
    </PartSheet>
  )
}
