import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState, type ReactNode } from 'react'

import type { Application } from '../../../shared/contract/application'
import type { Me } from '../../../shared/contract/member'
import { takenWords } from '../../../shared/domain/application-words'
import { cloud } from '../../cloud'
import { askConsent } from '../../cloud/consent'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { reloadMe } from '../../cloud/use-me'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Saved } from '../../components/saved/saved'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { identifyBrowser } from '../join/local-sign-in'
import { Fields } from './fields'
import { applyForm, applyProblems, submission, type ApplyForm, type Problem } from './form'
import { useLicence } from './use-licence'
import { refusals } from './words'

interface ApplyingProps {
  state: LoadState<unknown>
  me: Me | null
  /** what came back, or was not taken before; null for the first time */
  before: Application | null
  onSubmitted: () => void
  onWithdraw: () => void
  over: ReactNode
}

/** What a refusal stands under, as long as what was refused stands there. */
interface Refused extends Problem {
  value: string
}

/** The form: kept on the phone as it is typed, and sent with the picture of the licence. */
export function Applying({ state, me, before, onSubmitted, onWithdraw, over }: ApplyingProps) {
  const isReturned = before?.stage === 'returned'
  const form = useSavedForm<ApplyForm>(`apply:${before ? `${before.id}:${before.revision}` : 'new'}`, applyForm(before))
  const { set } = form
  const licence = useLicence(fileId => {
    set({ licence: fileId })
    form.save()
  })
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const { run } = useAction(cloud.application.submit)
  const askToNotify = useAskToNotify('application')

  // A visitor, before anything is typed: it is about the person as well as the company.
  const isVisitor = me === null
  useEffect(() => void (isVisitor && askConsent()), [isVisitor])

  const hasPicture = form.values.licence !== '' || licence.src !== undefined
  const problems = applyProblems(form.values, { hasPicture, isMember: me !== null })
  if (refused && refused.value === form.values[refused.field]) problems.push(refused)

  async function submit() {
    setChecked(true)
    form.save()
    if (isVisitor && !(await askConsent())) return toast('同意后才能申请', 'alert')
    if (problems.length > 0) {
      void Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined)
      return toast(`还有 ${problems.length} 项要看一下`, 'alert')
    }
    askToNotify()
    identifyBrowser()
    const picture = licence.isWaiting() ? await licence.bring() : form.values.licence
    if (!picture) return
    const asked = { ...form.values, licence: picture }
    const outcome = await run(submission(asked, me))
    if (!outcome) return
    if (outcome.outcome === 'taken') {
      const field = outcome.what === 'code' ? 'creditCode' : 'name'
      return refuse({ field, problem: takenWords(outcome.what, outcome.by, outcome.owner), value: asked[field] })
    }
    if (outcome.outcome === 'refused' && outcome.reason !== 'already') {
      const { field, problem } = refusals[outcome.reason]
      if (outcome.reason === 'proof-expired') set({ proof: '' })
      return refuse({ field, problem, value: asked[field] })
    }
    if (outcome.outcome === 'refused') toast('您已有一份申请在办理', 'info')
    else form.clear()
    reloadMe()
    onSubmitted()
  }

  function refuse(problem: Refused) {
    setRefused(problem)
    toast('有一项要改，已在下方标出', 'alert')
  }

  return (
    <Page
      title={isReturned ? '补充入会申请' : '申请入会'}
      state={state}
      over={over}
      head={
        <View className='apply__top line between'>
          <Words tone='muted' size='sub'>{problems.length > 0 ? `还有 ${problems.length} 项待填` : '都填好了'}</Words>
          {form.failed ? <Saved status='failed' retry={form.save} /> : form.savedAt !== null && <Saved status='saved' at={form.savedAt} />}
        </View>
      }
      bar={<Bar><Button block kind='primary' onTap={submit}>{isReturned ? '补充好了，重新提交' : '提交，请秘书处核对'}</Button></Bar>}
    >
      <View className='apply__note'>
        {isReturned ? <Note tone='warn'>{before.remark}</Note> : <Note>秘书处核对后，报理事会决定。进度会在这里和“消息”里告诉您。</Note>}
      </View>
      {me && me.unitId !== before?.id && <View className='apply__note'><Note tone='warn'>{`您现在登记在${me.unitName}，提交后改登记到这家公司。`}</Note></View>}
      <Fields me={me} form={form.values} licence={licence} problems={problems} all={checked} set={set} save={form.save} />
      {isReturned && <View className='apply__quiet'><Button kind='text' danger onTap={onWithdraw}>不申请了，撤回</Button></View>}
    </Page>
  )
}
