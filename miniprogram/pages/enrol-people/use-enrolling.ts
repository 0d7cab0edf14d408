import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import { ineligibleWords } from '../../../shared/domain/enrol-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { toast } from '../../components/toast/toast'
import { answersOf, formOf, problemsOf, type Invoice, type RegisterForm } from '../register/form'
import type { ChosenUnit } from '../unit-field'
import { askingOthers, personOf, saysOf, type Draft } from './draft'
import { refusalWords, type By, type Enrolled } from './words'

export interface EnrollingProps {
  activity: Activity
  me: Me
  by: By
  /** everybody's, where a contact registers; null where each has one */
  unit: ChosenUnit | null
  /** that the unit has used */
  invoice: Invoice | null
}

/** What is said of who may not come: set aside, it stands against nobody. */
const ineligible = Object.values(ineligibleWords)

interface List {
  people: Draft[]
  /** Of which the invoice counts: one for all whose own is not known. */
  shared: RegisterForm
  /** The workbook that the people came from. */
  fileId: string | null
  /** Why staff set aside who may come. */
  despite: string
}

/** A list of people to be registered, kept on the phone until they are, and what can be done with it. */
export function useEnrolling({ activity, me, by, unit, invoice }: EnrollingProps) {
  const asking = askingOthers(activity)
  // Staff may leave the invoice to each person.
  const paying = by === 'staff' ? { ...asking, fee: 0 } : asking
  const answers = { department: '', room: 'none' as const, remark: '', invoice, questions: {}, certificate: '' }
  const list = useSavedForm<List>(`enrol:${activity.id}:${me.id}`, {
    people: [],
    shared: formOf(answers, { unitName: unit?.unitName ?? '' }, paying),
    fileId: null,
    despite: '',
  })
  const { people, shared, fileId, despite } = list.values
  const [tried, setTried] = useState(false)
  /** How many there are seats for, when that is too few. */
  const [full, setFull] = useState<number>()
  const [enrolled, setEnrolled] = useState<Enrolled>()
  const enrol = useAction(cloud.enrolment.enrol)

  const ownInvoices = people.filter(({ form }) => form.invoiceType !== 'none').length
  const asksInvoice = activity.asks.includes('invoice') && ownInvoices < Math.max(1, people.length)
  const invoiceProblems = asksInvoice ? problemsOf(shared, { asks: ['invoice'], questions: [], eligibility: activity.eligibility }, null) : []
  const wrong = people.filter(each => saysOf(each, people, asking).length > 0).length

  function save(changed: Partial<List>) {
    list.set(changed)
    setFull(undefined)
  }

  async function submit(beyond: 'refuse' | 'waitlist') {
    setTried(true)
    list.save()
    if (wrong > 0) return toast(`还有 ${wrong} 人要改，已在名单里标出`, 'alert')
    if (invoiceProblems.length > 0) return toast(`发票还有 ${invoiceProblems.length} 项待填`, 'alert')
    const forAll = asksInvoice ? answersOf(shared, activity, null).invoice : null
    const outcome = await enrol.run({ activityId: activity.id, people: people.map(each => personOf(each, asking, forAll)), beyond, despite, fileId })
    switch (outcome?.outcome) {
      case 'enrolled':
        list.clear()
        return setEnrolled(outcome.people)
      case 'problems':
        save({ people: people.map(each => ({ ...each, says: [...(outcome.problems.find(({ row }) => row === each.row)?.says ?? [])] })) })
        return toast(`还没有报名：${outcome.problems.length} 人要改，已在名单里标出`, 'alert')
      case 'full':
        return setFull(outcome.seats)
      case 'refused':
        return toast(refusalWords(outcome.reason, by), 'alert')
    }
  }

  return {
    asking,
    paying,
    list,
    people,
    shared,
    despite,
    tried,
    wrong,
    asksInvoice,
    invoiceProblems,
    full,
    stayWithin: () => setFull(undefined),
    enrolled,
    submit,
    put: (draft: Draft) => {
      const rest = people.filter(({ row }) => row !== draft.row)
      save({ people: [...rest, { ...draft, says: [] }].sort((a, b) => a.row - b.row) })
    },
    drop: (draft: Draft) => save({ people: people.filter(({ row }) => row !== draft.row) }),
    takeSheet: (taken: Draft[], from: string) => save({ people: taken, fileId: from }),
    setShared: (change: Partial<RegisterForm>) => save({ shared: { ...shared, ...change } }),
    setDespite: (why: string) => save({ despite: why, people: people.map(each => ({ ...each, says: each.says.filter(say => !ineligible.includes(say)) })) }),
  }
}

export type Enrolling = ReturnType<typeof useEnrolling>
