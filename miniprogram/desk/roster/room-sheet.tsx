import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterRow } from '../../../shared/contract/roster'
import { roomNames } from '../../../shared/domain/activity-words'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import type { Acts } from './use-acts'
import '../sheet.css'

interface RoomSheetProps {
  rows: readonly RosterRow[]
  assign: Acts['assignRooms']
  onClose: () => void
}

type InRoom = readonly { name: string; room: RosterRow['room'] }[]

/** Puts people into a room. More than usual in it is said, and left to who knows the hotel. */
export function RoomSheet({ rows, assign, onClose }: RoomSheetProps) {
  const [number, setNumber] = useState(rows.length === 1 ? rows[0]!.roomNumber : '')
  const [full, setFull] = useState<{ number: string; people: InRoom }>()
  const ids = rows.map(({ id }) => id)

  const save = async (wanted: string) => {
    const people = await assign({ registrationIds: ids, number: wanted })
    if (!people) return
    if (tooMany(people)) setFull({ number: wanted, people })
    else onClose()
  }

  return (
    <Popup
      open
      title={rows.length === 1 ? `给${rows[0]!.name}排房` : `给 ${rows.length} 人排房`}
      onClose={onClose}
      foot={
        <Bar plain>
          {rows.some(({ roomNumber }) => roomNumber) && <Button onTap={() => save('')}>退房</Button>}
          <Button kind='primary' block off={number.trim() ? undefined : '先填房间号'} onTap={() => save(number.trim())}>
            {number.trim() ? `排到 ${number.trim()}，通知本人` : '排房，通知本人'}
          </Button>
        </Bar>
      }
    >
      <Words tone='ink2'>{wishes(rows)}</Words>
      <View className='sheet-rows'>
        <TextField label='房间号' value={number} maxLength={20} onChange={setNumber} />
      </View>
      {full && (
        <Note tone='warn'>
          {`${full.number} 现有 ${full.people.length} 人：${full.people.map(({ name }) => name).join('、')}。已照您填的排好；要调整就改个房间号。`}
        </Note>
      )}
    </Popup>
  )
}

/** Two share a room, and who wished for one of their own has it alone. */
const tooMany = (people: InRoom) => people.length > 2 || (people.length > 1 && people.some(({ room }) => room === 'single'))

const wishes = (rows: readonly RosterRow[]) =>
  rows.length === 1 ? `意愿：${roomNames[rows[0]!.room]}` : `意愿：${rows.map(({ name, room }) => `${name} ${roomNames[room]}`).join('，')}`
