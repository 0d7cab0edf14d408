import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'

import type { Expense } from '../../../shared/contract/expense'
import { typedAmount } from '../../../shared/domain/expense-rules'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { toast } from '../../components/toast/toast'
import { expenseUrl } from '../routes'
import type { Shown } from './vouchers'
import { formProblems, notSaved, notSent } from './words'

interface Form {
  purpose: string
  amount: string
  payee: string
  vouchers: readonly Shown[]
}

/**
 * What is typed of an expense. The phone keeps it as one types; the cloud does when it is saved, or sent to be signed.
 *
 * @param expense the draft as it was loaded; none yet for a new one
 * @param onChanged what shows the expense as it is now
 */
export function useExpenseForm(expense: Expense | undefined, onChanged: () => void) {
  const { values, set, clear } = useSavedForm<Form>(`expense-${expense ? `${expense.id}-${expense.revision}` : 'new'}`, begun(expense))
  const [tried, setTried] = useState(false)
  const draft = useAction(cloud.expense.draft)
  const revise = useAction(cloud.expense.revise)
  const send = useAction(cloud.expense.send)
  // As the cloud has it: what was saved on the way to a send that failed is not saved again.
  const kept = useRef({ id: expense?.id, revision: expense?.revision ?? 0, said: JSON.stringify(contentOf(begun(expense))) })

  /** @returns whether the cloud has it as it stands here */
  async function keep(): Promise<boolean> {
    const content = contentOf(values)
    const { id, revision, said } = kept.current
    if (id && said === JSON.stringify(content)) return true
    const told = id ? await revise.run({ id, revision, ...content }) : await draft.run(content)
    if (!told) return false
    if (told.outcome === 'refused') {
      toast(notSaved[told.reason], 'alert')
      if (told.reason === 'changed-meanwhile' || told.reason === 'not-draft') onChanged()
      return false
    }
    kept.current = { id: told.id, revision: told.revision, said: JSON.stringify(content) }
    return true
  }

  /** The draft that was new a moment ago has an address of its own. */
  function goOn() {
    clear()
    if (expense) onChanged()
    else void Taro.redirectTo({ url: expenseUrl(kept.current.id!) })
  }

  async function save() {
    if (values.amount.trim() && problems.amount) return setTried(true)
    if (!(await keep())) return
    toast('草稿已存', 'check')
    goOn()
  }

  async function submit() {
    setTried(true)
    if (Object.values(problems).some(Boolean)) return toast('还有没填好的，看标红的地方', 'alert')
    if (!(await keep())) return
    const { id, revision } = kept.current
    const told = await send.run({ id: id!, revision })
    if (!told) return
    if (told.outcome === 'refused') toast(notSent[told.reason], 'alert')
    else toast('已送签，签批人会收到消息', 'check')
    goOn()
  }

  const problems = formProblems(values)
  return { values, set, clear, save, submit, shown: tried ? problems : noProblems, amount: problems.amount ? null : typedAmount(values.amount) }
}

const noProblems = { purpose: null, amount: null, payee: null, vouchers: null }

const begun = (expense?: Expense): Form => ({
  purpose: expense?.purpose ?? '',
  amount: expense && expense.amount > 0 ? formatYuan(expense.amount) : '',
  payee: expense?.payee ?? '',
  vouchers: (expense?.vouchers ?? []).map(({ fileId, name, kind, url }) => ({ fileId, name, kind, url })),
})

const contentOf = ({ purpose, amount, payee, vouchers }: Form) => ({
  purpose: purpose.trim(),
  amount: typedAmount(amount) ?? 0,
  payee: payee.trim(),
  vouchers: vouchers.map(({ fileId, name }) => ({ fileId, name })),
})
