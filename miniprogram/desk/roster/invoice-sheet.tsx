import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterEntry } from '../../../shared/contract/roster'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePaper, upload, type ChosenFile } from '../../cloud/upload'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { InvoiceRows } from './invoice-rows'
import { refusalWords } from './result-words'
import '../sheet.css'

/** What the function takes, bytes. */
const largest = 5 * 1024 * 1024

interface InvoiceSheetProps {
  entry: RosterEntry
  onDone: () => void
  onClose: () => void
}

/** Records the invoice that was written, and sends its file to the person. */
export function InvoiceSheet({ entry, onDone, onClose }: InvoiceSheetProps) {
  const { id, name, invoice, invoiceNumber, invoiceUrl } = entry
  const [number, setNumber] = useState(invoiceNumber)
  const [file, setFile] = useState<ChosenFile>()
  const [uploaded, setUploaded] = useState<{ file: ChosenFile; fileId: string }>()
  const [problem, setProblem] = useState<string>()
  const { run } = useAction(cloud.roster.issueInvoice)

  async function choose() {
    const chosen = await choosePaper(['pdf', 'ofd'])
    if (!chosen) return
    setProblem(chosen.size > largest ? refusalWords('file-too-large') : undefined)
    if (chosen.size <= largest) setFile(chosen)
  }

  /** Once uploaded, a file is not uploaded again by another try. */
  async function bring(): Promise<string | undefined> {
    if (!file) return undefined
    if (uploaded?.file === file) return uploaded.fileId
    const { ticket } = await cloud.roster.ticket({})
    await upload(file, ticket)
    setUploaded({ file, fileId: ticket.fileId })
    return ticket.fileId
  }

  async function save() {
    try {
      const fileId = await bring()
      const answer = await run({ registrationId: id, was: invoiceNumber, number: number.trim(), ...(fileId && { fileId }) })
      if (!answer) return
      if (answer.outcome === 'refused') {
        if (answer.reason.startsWith('file-')) return setProblem(refusalWords(answer.reason))
        toast(refusalWords(answer.reason), 'alert')
      } else toast('发票已登记，通知了本人', 'check')
      onDone()
      onClose()
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : refusalWords('file-missing'))
    }
  }

  return (
    <ConfirmSheet
      open
      title={`给${name}开票`}
      label={file ? '登记发票，发给本人' : '登记发票，通知本人'}
      off={number.trim() ? undefined : '先填发票号码'}
      onConfirm={save}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <TextField label='发票号码' value={number} maxLength={40} onChange={setNumber} />
        <Row name='文件' end={<Button kind='text' size='s' onTap={choose}>{file || invoiceUrl ? '换一个' : '选择文件'}</Button>}>
          {file?.name ?? (invoiceUrl ? '已发送' : 'PDF、OFD 或图片，可不传')}
        </Row>
        {problem && <Note tone='bad'>{problem}</Note>}
        <InvoiceRows invoice={invoice} />
      </View>
    </ConfirmSheet>
  )
}
