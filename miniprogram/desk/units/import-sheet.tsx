import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportReport } from '../../../shared/contract/unit'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { chooseWorkbook, upload } from '../../cloud/upload'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { sumsInWords, unreadableWords } from './import-words'
import { ReportView } from './report-view'
import '../sheet.css'

/** What the function takes, bytes. */
const largest = 2_000_000

interface ImportSheetProps {
  onDone: () => void
  onClose: () => void
}

/** Takes units in from a workbook: it is looked through first, and taken only as a whole. */
export function ImportSheet({ onDone, onClose }: ImportSheetProps) {
  const [term, setTerm] = useState('')
  const [problem, setProblem] = useState<string>()
  const [checked, setChecked] = useState<{ fileId: string; name: string; report: ImportReport }>()
  const run = useAction(cloud.unit.import).run

  /** What was looked through under another term is no longer what would be taken. */
  function writeTerm(text: string) {
    setTerm(text)
    setChecked(undefined)
  }

  async function choose() {
    const chosen = await chooseWorkbook()
    if (!chosen) return
    setChecked(undefined)
    setProblem(undefined)
    if (chosen.size > largest) return setProblem(unreadableWords['too-large'])
    try {
      const { ticket } = await cloud.unit.ticket({})
      await upload(chosen, ticket)
      await look(ticket.fileId, chosen.name, true)
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : unreadableWords.missing)
    }
  }

  async function look(fileId: string, name: string, dryRun: boolean) {
    const outcome = await run({ fileId, term: term.trim(), dryRun })
    if (outcome?.outcome === 'unreadable') {
      setChecked(undefined)
      setProblem(unreadableWords[outcome.reason])
    }
    if (outcome?.outcome === 'checked') setChecked({ fileId, name, report: outcome.report })
    if (outcome?.outcome === 'done') {
      toast(`已导入：${sumsInWords(outcome)}`, 'check')
      onDone()
      onClose()
    }
  }

  const report = checked?.report
  const ready = report && report.bad === 0 && report.added + report.changed > 0
  const withoutTerm = term.trim() === '' ? '先写届次，如 第五届' : undefined
  return (
    <Popup
      open
      title='导入名录'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind={ready ? 'line' : 'primary'} icon='doc' block={!ready} off={withoutTerm} onTap={choose}>
            {checked ? '换一张表' : '选择表格，先核对'}
          </Button>
          {ready && (
            <Button kind='primary' block onTap={() => look(checked.fileId, checked.name, false)}>
              {`导入，${sumsInWords(report)}`}
            </Button>
          )}
        </Bar>
      }
    >
      <View className='ink2'>
        {spaced('表格要有“单位名称”和“会员级别”两列，还可有信用代码、届次、地区、地址、联络人、联络人手机。可先导出名录，照它填。')}
      </View>
      <View className='sheet-rows'>
        <TextField label='届次' placeholder='表中没写届次的，按这一届' maxLength={20} value={term} onChange={writeTerm} />
      </View>
      {problem && <Note tone='bad'>{problem}</Note>}
      {checked && <ReportView name={checked.name} report={checked.report} />}
    </Popup>
  )
}
