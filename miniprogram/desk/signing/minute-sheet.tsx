import { View } from '@tarojs/components'
import { useState } from 'react'

import { dateKey, type Instant } from '../../../shared/domain/instant'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePaper, upload, type ChosenFile } from '../../cloud/upload'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button/button'
import { DayField } from '../../components/field/day-field'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notAttached, type PaperAnswer } from './words'
import '../sheet.css'

/** What the function takes, bytes. */
const largest = 5 * 1024 * 1024

interface MinuteSheetProps {
  paper: PaperAnswer
  now: Instant
  onDone: () => void
  onClose: () => void
}

/** At which meeting the council agreed, and its minute. */
export function MinuteSheet({ paper: { row: { kind, id }, revision, signoff: { minute } }, now, onDone, onClose }: MinuteSheetProps) {
  const [meeting, setMeeting] = useState(minute?.meeting ?? '')
  const [heldOn, setHeldOn] = useState(minute?.heldOn ?? '')
  const [file, setFile] = useState<ChosenFile>()
  const [uploaded, setUploaded] = useState<{ file: ChosenFile; fileId: string }>()
  const [problem, setProblem] = useState<string>()
  const { run } = useAction(cloud.signing.attachMinute)

  async function choose() {
    const chosen = await choosePaper(['pdf'])
    if (!chosen) return
    setProblem(chosen.size > largest ? notAttached['file-too-large'] : undefined)
    if (chosen.size <= largest) setFile(chosen)
  }

  /** Once uploaded, a file is not uploaded again by another try. */
  async function bring(chosen: ChosenFile): Promise<string> {
    if (uploaded?.file === chosen) return uploaded.fileId
    const { ticket } = await cloud.signing.minuteTicket({})
    await upload(chosen, ticket)
    setUploaded({ file: chosen, fileId: ticket.fileId })
    return ticket.fileId
  }

  async function attach() {
    try {
      const fileId = await bring(file!)
      const told = await run({ kind, id, revision, meeting: meeting.trim(), heldOn, fileId })
      if (!told) return
      if (told.outcome === 'refused' && told.reason.startsWith('file-')) return setProblem(notAttached[told.reason])
      if (told.outcome === 'refused') toast(notAttached[told.reason], 'alert')
      else toast('纪要已附上，可以签批了', 'check')
      onDone()
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : notAttached['file-missing'])
    }
  }

  const early = heldOn > dateKey(now)
  const off = !meeting.trim() ? '先写会议名称' : !heldOn ? '先选会议日期' : early ? '会议还没有开' : !file ? '先选会议纪要' : undefined
  return (
    <ConfirmSheet open title='附上常务理事会决定' label='附上纪要，开始签批' off={off} onConfirm={attach} onClose={onClose}>
      <View className='sheet-rows'>
        <TextField label='会议' placeholder='如 第五届三次常务理事会' maxLength={40} value={meeting} onChange={setMeeting} />
        <DayField label='会议日期' value={heldOn} onChange={setHeldOn} error={early ? '会议还没有开' : undefined} />
        <Row name='会议纪要' end={<Button kind='text' size='s' onTap={choose}>{file ? '换一个' : '选择文件'}</Button>}>
          {file?.name ?? 'PDF 或图片，5 MB 以内'}
        </Row>
        {problem && <Note tone='bad'>{problem}</Note>}
      </View>
      有人签字后，纪要不能再换。
    </ConfirmSheet>
  )
}
