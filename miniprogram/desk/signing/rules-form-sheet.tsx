import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { ApproverPost } from '../../../shared/contract/member'
import type { signing } from '../../../shared/contract/signing'
import { formatYuan, parseYuan } from '../../../shared/domain/money'
import { postNames } from '../../../shared/domain/role-words'
import { mostRows, mostSteps } from '../../../shared/domain/signing-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { changeRow, rulesOf, togglePost, typedOf, withRow, withoutRow, type RulesTrouble, type TypedRow } from './rules-form'
import { problemWords } from './words'

interface RulesFormProps {
  kept: Output<(typeof signing)['calls']['rules']>
  onDone: () => void
  onClose: () => void
}

/** The table of who signs, row by row; what is wrong stands in its row as it is typed. */
export function RulesForm({ kept: { rules: { deputy, ...rules }, revision }, onDone, onClose }: RulesFormProps) {
  const [typed, setTyped] = useState(() => typedOf({ ...rules, deputy }))
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.signing.setRules)
  const made = rulesOf(typed, deputy.post)
  const leaders = (Object.keys(postNames) as ApproverPost[]).filter(post => post !== deputy.post)

  async function save() {
    const told = await run({ rules: made.rules!, revision, why: why.trim() })
    if (!told) return
    if (told.outcome === 'refused') return toast(told.problems.map(({ code }) => problemWords[code]).join('，'), 'alert')
    if (told.outcome === 'changed-meanwhile') toast(`${told.by}刚改过规则，看过最新的再改`, 'alert')
    else toast('规则已改，以后送签的照此签', 'check')
    onDone()
  }

  const off = made.troubles[0]?.words ?? (why.trim() ? undefined : '先写为什么改')
  return (
    <Popup open title='修改签批规则' onClose={onClose} foot={<Bar plain><Button kind='primary' block off={off} onTap={save}>保存，以后送签的照此签</Button></Bar>}>
      <View className='sheet-rows'>
        {typed.rows.map((row, at) => (
          <RowFields
            key={at}
            row={row}
            leaders={leaders}
            isLast={at === typed.rows.length - 1}
            trouble={made.troubles.find(each => each.row === at)}
            onChange={part => setTyped(changeRow(typed, at, part))}
            onRemove={() => setTyped(withoutRow(typed, at))}
          />
        ))}
        {typed.rows.length < mostRows && <View className='sgn__add'><Button kind='text' icon='plus' onTap={() => setTyped(withRow(typed))}>再分一档</Button></View>}
        <TextField
          label={`${postNames[deputy.post]}代签上限（元）`}
          column
          keyboard='digit'
          value={typed.upTo}
          onChange={upTo => setTyped({ ...typed, upTo })}
          error={made.troubles.find(({ row }) => row === null)?.words}
          hint='领导外出时可代签到这个数，含本数'
        />
        <TextField label='为什么改' column maxLength={100} value={why} onChange={setWhy} placeholder='如 第五届四次理事会修订财务制度' />
      </View>
      <Note>已经送签的款项仍按送签时的规则签。</Note>
    </Popup>
  )
}

interface RowFieldsProps {
  row: TypedRow
  leaders: readonly ApproverPost[]
  isLast: boolean
  trouble?: RulesTrouble
  onChange: (part: Partial<TypedRow>) => void
  onRemove: () => void
}

function RowFields({ row: { below, steps, council }, leaders, isLast, trouble, onChange, onRemove }: RowFieldsProps) {
  const [taken, limit] = [steps.flat(), parseYuan(below)]
  return (
    <View className='sgn__rule'>
      <View className='sgn__rule-head line between'>
        <View className='strong'>{spaced(isLast ? '更高的金额' : limit === null ? '不满多少元' : `不满 ${formatYuan(limit)} 元`)}</View>
        {!isLast && <Button kind='text' size='s' onTap={onRemove}>去掉这一档</Button>}
      </View>
      {!isLast && <TextField label='不满（元）' keyboard='digit' value={below} onChange={value => onChange({ below: value })} error={trouble?.words} />}
      {isLast && trouble && <View className='sgn__trouble'><Note tone='bad'>{trouble.words}</Note></View>}
      {steps.map((step, at) => (
        <View key={at}>
          <View className='sgn__step line between sub ink2'>
            <View>{`第 ${at + 1} 步，选中的任一人签`}</View>
            {steps.length > 1 && <Button kind='text' size='s' onTap={() => onChange({ steps: steps.filter((_step, i) => i !== at) })}>去掉这步</Button>}
          </View>
          <View className='sgn__chips'>
            <Chips
              inForm
              options={leaders.filter(post => step.includes(post) || !taken.includes(post)).map(value => ({ value, label: postNames[value] }))}
              values={step}
              onToggle={post => onChange({ steps: togglePost(steps, at, post) })}
            />
          </View>
        </View>
      ))}
      {steps.length < mostSteps && taken.length < leaders.length && (
        <View className='sgn__add'><Button kind='text' size='s' icon='plus' onTap={() => onChange({ steps: [...steps, []] })}>再加一步</Button></View>
      )}
      <SwitchField label='先上会' hint='常务理事会先同意才能签' value={council} onChange={value => onChange({ council: value })} />
    </View>
  )
}
