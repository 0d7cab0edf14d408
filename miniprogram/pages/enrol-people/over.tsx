import type { ChosenUnit } from '../unit-field'
import type { Draft } from './draft'
import { FullSheet } from './full-sheet'
import { PersonSheet } from './person-sheet'
import type { Enrolling } from './use-enrolling'
import type { By } from './words'
import { WorkbookSheet } from './workbook-sheet'

/** Which sheet is open: somebody of the list, a new person, or a workbook. */
export type Opened = { person: Draft } | 'new' | 'workbook' | null

interface OverProps {
  opened: Opened
  enrolling: Enrolling
  activityId: string
  by: By
  unit: ChosenUnit | null
  onClose: () => void
}

/** What lies over the list. */
export function Over({ opened, enrolling, activityId, by, unit, onClose }: OverProps) {
  const { people, asking, full } = enrolling
  if (opened === 'workbook') return <WorkbookSheet activityId={activityId} by={by} count={people.length} onTake={enrolling.takeSheet} onClose={onClose} />
  if (opened) {
    const person = opened === 'new' ? null : opened.person
    return <PersonSheet key={person?.row} person={person} people={people} asking={asking} unit={unit} onPut={enrolling.put} onDrop={enrolling.drop} onClose={onClose} />
  }
  if (full === undefined) return null
  return <FullSheet seats={full} wanted={people.length} onWait={() => enrolling.submit('waitlist')} onClose={enrolling.stayWithin} />
}
