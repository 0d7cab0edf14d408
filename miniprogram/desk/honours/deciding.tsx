import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Honours } from '../../../shared/contract/annual'
import { ruleInWords, usualHonoursRule, type HonoursRule } from '../../../shared/domain/honours'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { Loaded } from '../../components/page/loaded'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { HonoursList } from './honours-list'
import { RuleFields } from './rule-fields'
import { formOf, ruleOf } from './rule-form'
import './honours.css'

const refusals = {
  nobody: '按这个规则没有可表彰的，调整后再定',
  'figures-changed': '刚有稿件刊发或撤下，名单已重新算过，看过再定',
  'decided-meanwhile': '名单刚由别人定过，先看看那一份',
} as const

interface DecidingProps {
  year: number
  /** the list that holds until this one is decided */
  before: Honours | null
  onDone: () => void
  /** leaves it as it was */
  onBack?: () => void
}

/** The rule, whom it would honour by the figures of now, and the act that keeps both. */
export function Deciding({ year, before, onDone, onBack }: DecidingProps) {
  const [rule, setRule] = useState<HonoursRule>(before?.rule ?? usualHonoursRule)
  const [form, setForm] = useState(formOf(rule))
  const [asking, setAsking] = useState(false)
  const proposal = useHeld(useCall(cloud.annual.proposeHonours, { year, rule }))
  const decide = useAction(cloud.annual.decideHonours)

  const typed = ruleOf(form)
  const untried = JSON.stringify(typed) !== JSON.stringify(rule)
  const { data } = proposal
  const honoured = data ? data.officers.length + data.units.length : 0
  const off = untried ? '规则改过，先试算' : proposal.status === 'loading' ? '正在试算' : honoured === 0 ? refusals.nobody : undefined

  async function keep() {
    if (!data) return
    const outcome = await decide.run({ year, rule, digest: data.digest, revision: before?.revision ?? 0 })
    if (!outcome) return
    setAsking(false)
    if (outcome.outcome === 'decided') toast('名单已定', 'check')
    else toast(refusals[outcome.reason], 'alert')
    if (outcome.outcome === 'decided' || outcome.reason === 'decided-meanwhile') onDone()
    else proposal.reload()
  }

  return (
    <Columns>
      <Column width={360}>
        <Pane title='规则'>
          <RuleFields form={form} onChange={change => setForm({ ...form, ...change })} />
          <View className='honour-try'>
            <Button kind={untried ? 'weak' : 'line'} block off={typed ? undefined : '把标出的数改好，再试算'} onTap={() => typed && setRule(typed)}>试算</Button>
          </View>
        </Pane>
      </Column>
      <Column>
        {!data && <Loaded title='表彰名单' what='试算结果' state={proposal} />}
        {data && (
          <>
            <HonoursList title='信息员' unit='人' rule={rule} honoured={data.officers} />
            <HonoursList title='单位' unit='家' rule={rule} honoured={data.units} />
            <View className='honour-acts line'>
              {onBack && <Button onTap={onBack}>不改了</Button>}
              <Button kind='primary' block off={off} onTap={() => setAsking(true)}>定下这份名单</Button>
            </View>
          </>
        )}
      </Column>
      <ConfirmSheet
        open={asking && data !== undefined}
        title={`定 ${year} 年表彰名单`}
        label={`定下，信息员 ${data?.officers.length ?? 0} 人、单位 ${data?.units.length ?? 0} 家`}
        onConfirm={keep}
        onClose={() => setAsking(false)}
      >
        {`${ruleInWords(rule)}名单连同规则一起保存，以后稿件有变也不动；要改就重新定，这一份会留着。`}
      </ConfirmSheet>
    </Columns>
  )
}
