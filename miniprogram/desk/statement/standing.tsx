import { View } from '@tarojs/components'

import type { LineRow, LineState, Statement } from '../../../shared/contract/remuneration'
import { Icon, type IconName } from '../../components/icon/icon'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import { decisionWords, problemName, stateNames } from './words'

/** What is to be known of a line beside its figures: what stands against paying it, what was decided, how far it is. */
export function Standing({ line, status }: { line: LineRow; status: Statement['status'] }) {
  const { problems, decision, belowStatutoryMinimum, corrected, state } = line
  const owed = state !== 'held' && state !== 'settled'
  return (
    <View className='standing'>
      {status === 'approved' && owed && <StateWords state={state} />}
      <View className='standing__tags'>
        {problems.map(problem => <Tag key={problem} tone='warn'>{problemName(problem, line)}</Tag>)}
        {corrected > 0 && <Tag tone='line'>{`更正 ${corrected} 笔`}</Tag>}
        {belowStatutoryMinimum && <Tag tone='line'>低于法定</Tag>}
      </View>
      {decision && <View className='standing__why'><Words size='cap' tone='muted'>{decisionWords(decision)}</Words></View>}
      {!decision && problems.length > 0 && status === 'draft' && <Words size='cap' tone='warn'>待处理</Words>}
    </View>
  )
}

const looks: Readonly<Record<LineState, { icon: IconName; color: 'success' | 'warning' | 'danger'; tone: 'ok' | 'warn' | 'bad' }>> = {
  open: { icon: 'clock', color: 'warning', tone: 'warn' },
  reminded: { icon: 'clock', color: 'warning', tone: 'warn' },
  signed: { icon: 'check', color: 'success', tone: 'ok' },
  paid: { icon: 'check', color: 'success', tone: 'ok' },
  disputed: { icon: 'alert', color: 'danger', tone: 'bad' },
  held: { icon: 'clock', color: 'warning', tone: 'warn' },
  settled: { icon: 'check', color: 'success', tone: 'ok' },
}

function StateWords({ state }: { state: LineState }) {
  const { icon, color, tone } = looks[state]
  return (
    <View className='standing__state line'>
      <Icon name={icon} size={16} color={color} />
      <Words tone={tone}>{stateNames[state]}</Words>
    </View>
  )
}
