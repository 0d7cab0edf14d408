import { View } from '@tarojs/components'
import { getCurrentPages } from '@tarojs/taro'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { policy, PolicyVersion } from '../../../shared/contract/policy'
import { dayAndTime, fullDayOf, parseLocal } from '../../../shared/domain/instant'
import { mayChange, policyFrom, policyProblems, type PolicyProblem, type PolicyRules } from '../../../shared/domain/policy-rules'
import { policyProblemWords } from '../../../shared/domain/policy-rules-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { goBack } from '../../components/nav-bar/nav-bar'
import { toast } from '../../components/toast/toast'
import { goOnTo } from '../../pages/routes'
import { ConfirmSheet } from '../confirm-sheet'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { tryTyped } from '../what-if/typed-rules'
import { exampleOf, examplesToShow } from './examples'
import { ExamplesPane } from './examples-pane'
import { GenreFields } from './genre-fields'
import { isDay, rulesFrom, startTrouble, type PolicyForm } from './policy-form'
import { StartFields } from './start-fields'
import { TaxFold } from './tax-fold'
import { WarningsPane } from './warnings-pane'
import './policy-edit.css'

export type PolicyAnswer = Output<(typeof policy)['calls']['versions']>

interface PolicyEditorProps {
  answer: PolicyAnswer
  /** the one that is changed; none for a new one */
  version?: PolicyVersion
  initial: PolicyForm
  reload: () => void
}

/** A version as it is typed, kept on the phone meanwhile, beside what it would pay for the latest issue. */
export function PolicyEditor({ answer: { now, versions, examples: own }, version, initial, reload }: PolicyEditorProps) {
  const wide = useWide()
  const form = useSavedForm(`policy:${version?.id ?? 'new'}`, initial)
  const add = useAction(cloud.policy.add)
  const revise = useAction(cloud.policy.revise)
  const [asking, setAsking] = useState(false)
  const { values, set } = form

  const rules = rulesFrom(values)
  const inRules = rules ? policyProblems(rules) : []
  const start = version ? null : startTrouble(values.startsOn, now, versions)
  const problems: PolicyProblem[] = [...(start ? [{ code: start, field: 'startsOn' } as const] : []), ...inRules]
  const sound = useLastSound(rules && inRules.length === 0 ? rules : null, initial)
  const typed = policyFrom(isDay(values.startsOn) ? values.startsOn : initial.startsOn, sound)
  const examples = examplesToShow(own)
  const changed = JSON.stringify(values) !== JSON.stringify(initial)
  const off = whyNot(rules, problems, values.note)

  async function keep() {
    if (!rules) return
    const told = version
      ? await revise.run({ id: version.id, revision: version.revision, rules, note: values.note })
      : await add.run({ startsOn: values.startsOn, rules, note: values.note })
    if (!told) return
    setAsking(false)
    switch (told.outcome) {
      case 'added':
      case 'revised':
        toast(told.outcome === 'added' ? `已订下，${fullDayOf(told.version.effectiveFrom)}起用` : '已改好', 'check')
        form.clear()
        return getCurrentPages().length > 1 ? goBack() : goOnTo(deskRoutes.policy)
      case 'changed-meanwhile':
        toast(`${told.by} ${dayAndTime(told.at)} 刚改过，点“还原”看现在的`, 'alert')
        return reload()
      case 'begun':
        toast('这一版已经起用，不能再改', 'alert')
        return reload()
      case 'refused':
        toast(told.problems[0] ? policyProblemWords[told.problems[0].code] : '还有不对的地方', 'alert')
        return reload()
    }
  }

  const problemsOf = (field: PolicyProblem['field']) => problems.filter(problem => problem.field === field).map(({ code }) => code)
  const act = `${version ? '改好' : '订下'}，${isDay(values.startsOn) ? `${dayName(values.startsOn)}起用` : '选起用日'}`
  const restore = changed && <Button kind='text' size='s' onTap={() => set(initial)}>还原</Button>
  const trial = <Button size='s' icon='chart' off={rules && inRules.length === 0 ? undefined : '把标出的数改好，再试算'} onTap={() => rules && tryTyped(rules)}>试算</Button>
  const main = <Button kind='primary' size={wide ? 's' : undefined} block={!wide} off={off} onTap={() => setAsking(true)}>{act}</Button>
  const genre = { policy: typed, examples }
  return (
    <DeskFrame
      title={version ? `修改 ${dayName(version.id)}起的标准` : '订新的稿酬标准'}
      heading={version ? '修改稿酬标准' : '订稿酬标准'}
      roles={['editor', 'admin']}
      current={deskRoutes.statement}
      actions={<>{restore}{trial}{wide && main}</>}
      bar={!wide && <Bar>{main}</Bar>}
      over={
        <ConfirmSheet open={asking} title={version ? '改这一版' : '订下这一版'} label={act} onConfirm={keep} onClose={() => setAsking(false)}>
          {`${fullDayOf(typed.effectiveFrom)}起刊发的稿件按这版付，之前刊发的不变。${mayChange(typed, now) ? '起用前可以改、可以撤回，起用后就不再变。' : '这一天已经过了，订下就起用，不能再改。'}`}
        </ConfirmSheet>
      }
    >
      <Columns>
        <Column width={wide ? 460 : undefined}>
          <StartFields form={values} fixed={version !== undefined} codes={problemsOf('startsOn')} example={exampleOf('brief', examples)} onChange={set} />
          <GenreFields {...genre} genre='brief' form={values.brief} codes={problemsOf('brief')} onChange={brief => set({ brief: { ...values.brief, ...brief } })} />
          <GenreFields {...genre} genre='feature' form={values.feature} codes={problemsOf('feature')} onChange={feature => set({ feature: { ...values.feature, ...feature } })} />
          <TaxFold form={values} table={typed.taxTable} minimumCodes={problemsOf('minimum')} taxCodes={problemsOf('tax')} onChange={set} />
        </Column>
        <Column>
          <View className='policy-side'>
            <WarningsPane policy={typed} />
            <ExamplesPane examples={examples} typed={typed} versions={versions} />
          </View>
        </Column>
      </Columns>
    </DeskFrame>
  )
}

/** The latest rules that could be priced by, so that the examples stay while a number is being typed. */
function useLastSound(rules: PolicyRules | null, initial: PolicyForm): PolicyRules {
  const [last, setLast] = useState<PolicyRules>(() => rules ?? rulesFrom(initial)!)
  if (rules && JSON.stringify(rules) !== JSON.stringify(last)) setLast(rules)
  return rules ?? last
}

function whyNot(rules: PolicyRules | null, problems: readonly PolicyProblem[], note: string): string | undefined {
  if (!rules) return '把标出的数改好'
  if (problems[0]) return policyProblemWords[problems[0].code]
  return note.trim() === '' ? '写明为什么订这一版' : undefined
}

const dayName = (day: string) => fullDayOf(parseLocal(`${day} 00:00`))
