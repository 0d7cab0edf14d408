import { View } from '@tarojs/components'
import { useState } from 'react'

import type { bank } from '../../../shared/contract/bank'
import type { Output } from '../../../shared/contract/call'
import { formatYuan } from '../../../shared/domain/money'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { chooseWorkbook, upload } from '../../cloud/upload'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { BadRows, Checked } from './report'
import { lackingWords, unreadableWords } from './words'

type Imported = Output<(typeof bank)['calls']['import']>

/** What the function takes, bytes. */
const largest = 4_000_000

interface ImportSheetProps {
  onDone: () => void
  onClose: () => void
}

/** Takes a bank's statement in: it is looked through first, and taken only as a whole. */
export function ImportSheet({ onDone, onClose }: ImportSheetProps) {
  const [told, setTold] = useState<Exclude<Imported, { outcome: 'done' }>>()
  const [file, setFile] = useState<{ fileId: string; name: string }>()
  const [problem, setProblem] = useState<string>()
  const { run } = useAction(cloud.bank.import)

  async function choose() {
    const chosen = await chooseWorkbook()
    if (!chosen) return
    setTold(undefined)
    setProblem(undefined)
    if (chosen.size > largest) return setProblem(unreadableWords['too-large'])
    try {
      const { ticket } = await cloud.bank.ticket({})
      await upload(chosen, ticket)
      await look({ fileId: ticket.fileId, name: chosen.name.slice(0, 120) }, true)
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : unreadableWords.missing)
    }
  }

  async function look(which: { fileId: string; name: string }, dryRun: boolean) {
    const outcome = await run({ ...which, dryRun })
    if (!outcome) return
    setFile(which)
    if (outcome.outcome !== 'done') return setTold(outcome)
    toast(`导入 ${outcome.summary.rows} 笔，${formatYuan(outcome.summary.amount)} 元`, 'check')
    onDone()
    onClose()
  }

  const ready = file && told?.outcome === 'checked' && told.summary.rows > 0
  return (
    <Popup
      open
      title='导入银行流水'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind={ready ? 'line' : 'primary'} icon='doc' block={!ready} onTap={choose}>{told ? '换一张表' : '选择表格，先核对'}</Button>
          {ready && <Button kind='primary' block onTap={() => look(file, false)}>{`导入 ${told.summary.rows} 笔，${formatYuan(told.summary.amount)} 元`}</Button>}
        </Bar>
      }
    >
      {!told && <View className='ink2'>{spaced('从网银导出 Excel 流水，不用改列名。只取收入，支出自动跳过；同一笔不会导入两次。')}</View>}
      {problem && <Note tone='bad'>{problem}</Note>}
      {told?.outcome === 'unreadable' && <Note tone='bad'>{unreadableWords[told.reason]}</Note>}
      {told?.outcome === 'lacking' && <Note tone='bad'>{lackingWords(told)}</Note>}
      {told?.outcome === 'bad' && file && <BadRows name={file.name} told={told} />}
      {told?.outcome === 'checked' && file && <Checked name={file.name} told={told} />}
    </Popup>
  )
}
