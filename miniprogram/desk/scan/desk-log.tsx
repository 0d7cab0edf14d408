import { useState } from 'react'
import { listOfSlot, type CheckinList } from '../../../shared/domain/checkin-lists'
import type { Instant } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { arrivalTime } from './arrival-time'
import type { ScanLog } from './desk-answers'
import { UndoSheet } from './undo-sheet'
import type { MadeOffline } from './use-made-offline'

export type Whose = 'mine' | 'all'
type Line = Omit<ScanLog['scans'][number], 'state' | 'by'> & { state: ScanLog['scans'][number]['state'] | 'waiting' }

const whose = [{ value: 'mine', label: '我扫的' }, { value: 'all', label: '所有签到台' }] as const
const states: Readonly<Partial<Record<Line['state'], string>>> = { doubled: '重复', against: '不算', undone: '已撤回', waiting: '待上传' }

interface DeskLogProps {
  log: ScanLog | undefined
  made: readonly MadeOffline[]
  lists: readonly CheckinList[]
  now: Instant
  seen: Whose
  onSee: (whose: Whose) => void
  isUndone: (registrationId: string, nonce: string) => boolean
  onUndo: (registrationId: string, nonce: string) => Promise<boolean>
}

/** The latest scans, each of which can be taken back. Names of scans that wait are on this page alone, in memory. */
export function DeskLog({ log, made, lists, now, seen, onSee, isUndone, onUndo }: DeskLogProps) {
  const [undoing, setUndoing] = useState<Line>()
  const known = new Set(log?.scans.map(({ nonce }) => nonce))
  const lines: Line[] = [...made.filter(({ nonce }) => !known.has(nonce)).map(each => ({ ...each, state: 'waiting' as const })), ...(log?.scans ?? [])]

  const close = () => setUndoing(undefined)
  const wordsOf = ({ nonce, registrationId, state, way }: Line) =>
    [isUndone(registrationId, nonce) ? states.undone : states[state], way === 'out' && '离场'].filter(Boolean).join('，')
  const isOver = ({ nonce, registrationId, state }: Line) => state === 'undone' || isUndone(registrationId, nonce)

  return (
    <Section title='最近的签到'>
      <Seg label='谁扫的' options={whose} value={seen} onChange={onSee} />
      <Card className='desk-log'>
        {lines.length === 0 && <Row><Words tone='muted'>还没有人签到。</Words></Row>}
        {lines.map(line => (
          <Row
            key={`${line.nonce} ${line.registrationId}`}
            title={line.name}
            detail={<Dots items={[arrivalTime(line.at, now), line.desk, listNameOf(line.slot, lists), wordsOf(line)]} />}
            end={!isOver(line) && <Button size='s' kind='text' onTap={() => setUndoing(line)}>撤回</Button>}
          />
        ))}
      </Card>
      {undoing && (
        <UndoSheet
          name={undoing.name}
          onUndo={async () => {
            if (await onUndo(undoing.registrationId, undoing.nonce)) close()
          }}
          onClose={close}
        />
      )}
    </Section>
  )
}

/** Said where there are several. */
const listNameOf = (slot: string, lists: readonly CheckinList[]) => (lists.length > 1 ? lists.find(({ id }) => id === listOfSlot(slot))?.name : undefined)
