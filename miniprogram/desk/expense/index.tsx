import { useRouter } from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { FormPage } from './form-page'
import { ViewPage } from './view-page'
import './expense.css'

/** One expense: a form while it is its maker's draft, a paper to read afterwards. Without `?id=` a new one. */
export default function ExpensePage() {
  const { id } = useRouter().params
  const state = useCall(cloud.expense.show, { id: id ?? '' }, { wait: !id })
  const expense = state.data?.expense
  if (!id) return <FormPage onChanged={state.reload} />
  if (expense?.mine && expense.status === 'draft') return <FormPage key={`${expense.id} ${expense.revision}`} expense={expense} onChanged={state.reload} />
  return <ViewPage state={state} />
}
