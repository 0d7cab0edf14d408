import { useState } from 'react'

import type { BulletinIssue } from '../../../shared/contract/bulletin'
import { dayAndTime, dateKey, parseLocal, timeOf, type Instant } from '../../../shared/domain/instant'
import { mostDaysAhead, whyNotAt } from '../../../shared/domain/publishing-moment'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Card } from '../../components/card/card'
import { MomentField } from '../../components/field/moment-field'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notPublishedWords } from './not-published-words'

interface ScheduleSheetProps {
  open: boolean
  issue: BulletinIssue
  onClose: () => void
  onDone: () => void
}

const whyNot = { 'too-early': '这个时间已经过了', 'too-late': `最多提前 ${mostDaysAhead} 天` } as const

/** Names the moment at which an issue comes out by itself. */
export function ScheduleSheet({ open, issue, onClose, onDone }: ScheduleSheetProps) {
  const [chosen, setChosen] = useState<Instant>()
  const schedule = useAction(cloud.bulletin.schedule)
  const at = chosen ?? issue.publishAt ?? plannedMoment(issue.date)
  const problem = at === undefined ? null : whyNotAt(at, Date.now())

  async function confirm() {
    if (at === undefined) return
    const told = await schedule.run({ issueId: issue.id, revision: issue.revision, at })
    if (!told) return
    if (told.outcome === 'refused') return toast(whyNot[told.reason], 'alert')
    toast(told.outcome === 'scheduled' ? `第 ${issue.number} 期将在 ${dayAndTime(told.publishAt)} 发布` : notPublishedWords(told), told.outcome === 'scheduled' ? 'check' : 'alert')
    onClose()
    onDone()
  }

  return (
    <ConfirmSheet
      open={open}
      title={`定时发布第 ${issue.number} 期`}
      label={at !== undefined && !problem ? `${dayAndTime(at)} 发布 ${issue.accepted} 篇` : '定时发布'}
      off={at === undefined ? '先选发布时间' : problem ? whyNot[problem] : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Card><MomentField label='发布时间' value={at} error={problem && whyNot[problem]} onChange={setChosen} /></Card>
      到时自动发布，稿件计入那一季的稿酬。在此之前不能再编排，可以改时间或取消。
    </ConfirmSheet>
  )
}

/** Nine o'clock of the day that is printed on it, where that is still to come. */
function plannedMoment(date: string | null): Instant | undefined {
  const at = date === null ? undefined : parseLocal(`${date} 09:00`)
  return at !== undefined && at > Date.now() && dateKey(at) === date && timeOf(at) === '09:00' ? at : undefined
}
