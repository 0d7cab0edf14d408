import { useState } from 'react'
import type { TeamEvent } from '../../../shared/contract/activity-plan'
import { newPartId } from './part-id'
import { changed, moved, without } from './parts'
import { PartsFold } from './parts-fold'
import type { TeamEventForm } from './plan-form'
import { playerWords, TeamEventSheet } from './team-event-sheet'
import type { PlanFormState } from './use-plan-form'

const most = 20

interface TeamFieldsProps {
  form: PlanFormState
  /** What somebody has entered for; null as long as nobody has registered. */
  entered: readonly TeamEvent[] | null
}

/** What teams enter for; without any, people register themselves. */
export function TeamFields({ form, entered }: TeamFieldsProps) {
  const { teamEvents } = form.values
  const [open, setOpen] = useState<string>()
  const at = teamEvents.findIndex(({ id }) => id === open)
  const set = (next: TeamEventForm[]) => form.set({ teamEvents: next })
  const personal = entered?.length === 0

  const add = () => {
    const id = newPartId()
    set([...teamEvents, { id, name: '', least: '', most: '', only: 'any', men: '', women: '', teams: '' }])
    setOpen(id)
  }

  return (
    <PartsFold
      title='团体报名'
      says={teamEvents.length > 0 ? `${teamEvents.length} 个项目` : '个人报名'}
      parts={teamEvents.map((event, i) => ({
        id: event.id,
        title: event.name || `第 ${i + 1} 个项目`,
        detail: detailOf(event),
        problem: form.problemOf(`teamEvents.${i}`),
      }))}
      most={personal ? 0 : most}
      addLabel='加一个项目'
      note={noteOf(entered)}
      onAdd={add}
      onOpen={setOpen}
    >
      {at >= 0 && (
        <TeamEventSheet
          event={teamEvents[at]!}
          at={at}
          of={teamEvents.length}
          entered={entered?.some(({ id }) => id === open) ?? false}
          problem={form.problemOf(`teamEvents.${at}`)}
          onChange={change => set(changed(teamEvents, teamEvents[at]!.id, change))}
          onMove={by => set(moved(teamEvents, teamEvents[at]!.id, by))}
          onRemove={() => {
            set(without(teamEvents, teamEvents[at]!.id))
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PartsFold>
  )
}

function noteOf(entered: readonly TeamEvent[] | null): string {
  if (!entered) return '由领队组队，报一个或几个项目，如男子双打、混合团体。没有项目就是个人报名。'
  if (entered.length === 0) return '已有人个人报名，不能再改成团体报名。'
  return '已有队伍报名：原有项目不能改名、换参加的人或删去，可以增加项目。'
}

function detailOf({ least, most: largest, only, teams }: TeamEventForm): string {
  const size = least === largest ? `每队 ${least} 人` : `每队 ${least} 至 ${largest} 人`
  return [size, playerWords[only], teams && `最多 ${teams} 队`].filter(Boolean).join('，')
}
