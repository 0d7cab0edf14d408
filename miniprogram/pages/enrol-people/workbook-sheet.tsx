import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostEnrolled } from '../../../shared/domain/enrol-rules'
import { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { openWorkbook } from '../../cloud/open-workbook'
import { chooseWorkbook, upload } from '../../cloud/upload'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { draftFrom, type Draft } from './draft'
import { unreadableWords, type By } from './words'
import './enrol-people.css'

/** What the function takes, bytes. */
const largest = 2_000_000

interface WorkbookSheetProps {
  activityId: string
  by: By
  /** in the list now */
  count: number
  onTake: (people: Draft[], fileId: string) => void
  onClose: () => void
}

/** People out of a workbook: the one to fill in, and the one that was filled in. */
export function WorkbookSheet({ activityId, by, count, onTake, onClose }: WorkbookSheetProps) {
  const [problem, setProblem] = useState<string>()

  async function give() {
    try {
      await openWorkbook(await cloud.enrolment.template({ activityId }))
    } catch (error) {
      toast((error as AppError).message, 'alert')
    }
  }

  async function choose() {
    const chosen = await chooseWorkbook()
    if (!chosen) return
    setProblem(undefined)
    if (chosen.size > largest) return setProblem(unreadableWords('too-large', by))
    try {
      const { ticket } = await cloud.enrolment.ticket({})
      await upload(chosen, ticket)
      const outcome = await cloud.enrolment.readSheet({ activityId, fileId: ticket.fileId })
      if (outcome.outcome === 'unreadable') return setProblem(unreadableWords(outcome.reason, by))
      const bad = outcome.people.filter(({ says }) => says.length > 0).length
      onTake(outcome.people.map(draftFrom), ticket.fileId)
      toast(bad > 0 ? `读到 ${outcome.people.length} 人，${bad} 人要改` : `读到 ${outcome.people.length} 人`, bad > 0 ? 'alert' : 'check')
      onClose()
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : unreadableWords('missing', by))
    }
  }

  return (
    <Popup
      open
      title='从表格导入'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button icon='download' onTap={give}>下载模板</Button>
          <Button kind='primary' block icon='doc' onTap={choose}>选择填好的表格</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        {spaced(`模板里有这场活动要填的各列和一行示例，一人一行，一次最多 ${mostEnrolled[by]} 人。选好后先看名单，有问题的会逐行标出，改对了再报名。`)}
      </View>
      {count > 0 && <Note>{`表里的人会换掉名单上现有的 ${count} 人`}</Note>}
      {problem && <Note tone='bad'>{problem}</Note>}
    </Popup>
  )
}
