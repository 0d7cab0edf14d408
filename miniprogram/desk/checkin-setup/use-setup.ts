import { useState } from 'react'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { toast } from '../../components/toast/toast'
import { bringIntoView } from '../activity-edit/bring-into-view'
import { formOf, isStaff, problemOf, type Settings, type SetupForm } from './setup-form'

const refusals = {
  changed: '刚有同事改过签到设置，您改的还在，先看页首的说明',
  'list-used': '有人签过到的项目，不能删去，也不能换人员、次数和出入',
  'question-unknown': '活动的题目改过了，有项目要重新选人员',
  'team-unknown': '有队伍已不在，有项目要重新选队伍',
  'staff-unknown': '点名的人里有人已不是工作人员，移出后再保存',
  ended: '活动已结束，签到设置不再变',
} as const

/** The settings of one activity as they are changed: kept on the phone until they are saved. */
export function useSetup(id: string, settings: Settings, reload: () => void) {
  const [initial] = useState(() => formOf(settings))
  const { values, set, save: keep, clear } = useSavedForm<SetupForm>(`checkin-setup:${id}`, initial)
  const [saved, setSaved] = useState(false)
  const arranging = useAction(cloud.checkin.arrange)

  const changed = !saved && !isSame(values, initial)
  const isStale = changed && values.revision !== settings.revision
  /** The first change is one of the settings as they stand. */
  const change = (part: Partial<SetupForm>) => set({ ...(!changed && { revision: settings.revision }), ...part })

  async function save() {
    if (values.lists.some(list => problemOf(list, values, settings))) {
      toast('有签到单要改，已标出', 'alert')
      return bringIntoView('.f--bad')
    }
    if (!values.staff.every(person => isStaff(person, settings))) return toast(refusals['staff-unknown'], 'alert')

    const { revision, feeStops, rotating, lists, staff } = values
    const told = await arranging.run({
      activityId: id,
      revision,
      feeStops,
      rotating,
      lists,
      staff: staff.map(({ memberId, mayOverrule }) => ({ memberId, mayOverrule })),
    })
    if (!told) return
    if (told.outcome === 'refused') {
      keep()
      toast(refusals[told.reason], 'alert')
    } else {
      clear()
      setSaved(true)
      toast('已保存，签到台按新设置来', 'check')
    }
    reload()
  }

  return { values, change, clear, save, changed, isStale, keepMine: () => set({ revision: settings.revision }) }
}

export type Setup = ReturnType<typeof useSetup>

const isSame = (one: SetupForm, other: SetupForm) => JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 })
