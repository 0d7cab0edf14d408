import { roomNames } from '../../../shared/domain/activity-words'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Fold } from './fold'
import { amountKeyboard } from './number-keyboard'
import type { RoomKind } from './plan-form'
import type { PlanFormState } from './use-plan-form'

const kinds: readonly RoomKind[] = ['shared', 'single']

/** Rooms that people can ask for, at their own cost. */
export function RoomFields({ form }: { form: PlanFormState }) {
  const { rooms } = form.values
  const bad = rooms.some((_, i) => form.problemOf(`rooms.${i}`))
  return (
    <Fold title='住宿' says={rooms.map(({ kind }) => roomNames[kind]).join('、') || '不安排'} bad={bad}>
      {kinds.map(kind => <RoomField key={kind} form={form} kind={kind} />)}
    </Fold>
  )
}

function RoomField({ form, kind }: { form: PlanFormState; kind: RoomKind }) {
  const { rooms } = form.values
  const at = rooms.findIndex(room => room.kind === kind)
  const others = rooms.filter(room => room.kind !== kind)
  const inOrder = (price: string | null) =>
    form.set({ rooms: kinds.flatMap(each => (each !== kind ? others.filter(room => room.kind === each) : price === null ? [] : [{ kind, price }])) })
  return (
    <>
      <SwitchField
        label={roomNames[kind]}
        hint={kind === 'shared' ? '两人一间，由会务安排' : '一人一间'}
        value={at >= 0}
        onChange={wanted => inOrder(wanted ? '' : null)}
      />
      {at >= 0 && (
        <TextField
          label={`${roomNames[kind]}价`}
          optional
          keyboard={amountKeyboard}
          maxLength={10}
          placeholder='元/晚，自理'
          value={rooms[at]!.price}
          onChange={inOrder}
          error={form.problemOf(`rooms.${at}`)}
        />
      )}
    </>
  )
}
