import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { dues } from '../../../shared/contract/dues'
import { duesRulesLimits, type Closing } from '../../../shared/domain/arrears-rules'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Box } from '../../components/box/box'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { TextField } from '../../components/field/text-field'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { numberKeyboard } from '../activity-edit/number-keyboard'
import { DeskFrame } from '../desk-frame'
import { readers } from '../dues/words'
import { deskRoutes } from '../rail-items'
import '../dues/dues.css'

const closingNames: Readonly<Record<Closing, string>> = { registration: '报名活动（自己报、单位报、组队）', submission: '投稿' }

/** What happens to units in arrears: what is closed to their people, and when they are reminded. */
export default function DuesRulesPage() {
  const state = useCall(cloud.dues.rules, {})
  const { me } = useMe()
  return (
    <DeskFrame title='会费规则' roles={readers} current={hasRole(me, 'admin') ? deskRoutes.settings : deskRoutes.dues} state={state}>
      {kept => <Form key={kept.revision} kept={kept} mayChange={hasRole(me, 'admin')} onDone={state.reload} />}
    </DeskFrame>
  )
}

interface FormProps {
  kept: Output<typeof dues.calls.rules>
  mayChange: boolean
  onDone: () => void
}

function Form({ kept: { rules, revision, changedAt, changedBy }, mayChange, onDone }: FormProps) {
  const [closes, setCloses] = useState<readonly Closing[]>(rules.closes)
  const [typed, setTyped] = useState({ fromYears: String(rules.fromYears), remindBefore: String(rules.remindBefore), remindEvery: String(rules.remindEvery) })
  const { run } = useAction(cloud.dues.setRules)
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const problems = { fromYears: whole(typed.fromYears, duesRulesLimits.fromYears), remindBefore: whole(typed.remindBefore, duesRulesLimits.remindBefore), remindEvery: whole(typed.remindEvery, duesRulesLimits.remindEvery) }
  const off = mayChange ? (Object.values(problems).find(Boolean) ?? undefined) : '由管理员修改'

  async function save() {
    const told = await run({ rules: { closes: [...closes], fromYears: Number(typed.fromYears), remindBefore: Number(typed.remindBefore), remindEvery: Number(typed.remindEvery) }, revision })
    if (!told) return
    if (told.outcome === 'kept') toast('规则已存，一分钟内生效', 'check')
    else toast('规则刚有人改过，看过再改', 'alert')
    onDone()
  }

  return (
    <>
      <Pane pad title='欠费单位的人员不能'>
        {(Object.keys(closingNames) as Closing[]).map(each => (
          <View key={each} className='dues-rule'>
            <Box value={closes.includes(each)} label={closingNames[each]} onChange={on => setCloses(on ? [...closes, each] : closes.filter(other => other !== each))}>{closingNames[each]}</Box>
          </View>
        ))}
        <View className='cap muted'>{spaced('默认都不限制。已报的名、已投的稿不受影响；会务代报和现场报名由会务把握。')}</View>
      </Pane>
      <Pane>
        <TextField label='欠满年数' keyboard={numberKeyboard} maxLength={2} hint='欠满这么多年才限制' value={typed.fromYears} error={problems.fromYears} onChange={fromYears => set({ fromYears })} />
        <TextField label='提前天数' keyboard={numberKeyboard} maxLength={2} hint='截止日前这么多天提醒一次，填 0 不提醒' value={typed.remindBefore} error={problems.remindBefore} onChange={remindBefore => set({ remindBefore })} />
        <TextField label='催缴间隔' keyboard={numberKeyboard} maxLength={3} hint='逾期次日起，每这么多天催一次，填 0 不催' value={typed.remindEvery} error={problems.remindEvery} onChange={remindEvery => set({ remindEvery })} />
      </Pane>
      {changedAt !== null && <View className='cap muted dues-changed'>{spaced(`${changedBy}修改于 ${dayAndTime(changedAt)}`)}</View>}
      <Bar plain><Button kind='primary' block off={off} onTap={save}>保存规则</Button></Bar>
    </>
  )
}

const whole = (text: string, [from, to]: readonly [number, number]): string | null =>
  /^\d+$/.test(text.trim()) && Number(text) >= from && Number(text) <= to ? null : `填 ${from} 到 ${to} 的整数`
