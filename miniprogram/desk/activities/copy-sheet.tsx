import type { ActivitySummary } from '../../../shared/contract/activity'
import { fullDayOf } from '../../../shared/domain/instant'
import { ChoiceSheet } from '../../components/field/choice-field'
import { openCopy } from '../routes'

interface CopySheetProps {
  open: boolean
  /** the latest start first */
  activities: readonly ActivitySummary[]
  onClose: () => void
}

/** Which activity a new one is to be like. */
export function CopySheet({ open, activities, onClose }: CopySheetProps) {
  return (
    <ChoiceSheet
      open={open}
      title='照哪一场办'
      options={activities.map(({ id, title, startsAt }) => ({ value: id, label: title, detail: fullDayOf(startsAt) }))}
      value={undefined}
      onClose={onClose}
      onChoose={id => {
        onClose()
        openCopy(id)
      }}
    />
  )
}
