import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import type { PolicyRules, PolicyVersion } from '../../../shared/contract/policy'
import { rulesOf } from '../../../shared/domain/policy-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Loaded } from '../../components/page/loaded'
import { Select } from '../../components/select/select'
import { Tag } from '../../components/tag/tag'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ByUnit } from './by-unit'
import { Figures } from './figures'
import { Lists } from './lists'
import { Notes } from './notes'
import { RulesPane } from './rules-pane'
import { RulesSheet } from './rules-sheet'
import { takeTyped } from './typed-rules'
import { periodOptions, refusalWords, usualPeriod, usualVersion } from './words'
import './what-if.css'

/**
 * What a quarter or a year would have earned by other payment rules: `?period=2026Q2` or `2026`, else the last quarter
 * that is over; `?policy=2027-01-01`, else rules that were handed over, else the version to come. Nothing is kept.
 */
export default function WhatIfPage() {
  const { params } = useRouter()
  const [chosenPeriod, setPeriod] = useState(params.period)
  const [chosenVersion, setVersion] = useState(params.policy)
  const [rules, setRules] = useState<PolicyRules | undefined>(takeTyped)
  const [typing, setTyping] = useState(false)
  const wide = useWide()

  const kept = useCall(cloud.policy.versions, {})
  const { now = 0, versions = [] } = kept.data ?? {}
  const period = chosenPeriod ?? usualPeriod(now)
  const version = versions.find(({ id }) => id === chosenVersion) ?? usualVersion(versions, now)
  const asked = useCall(cloud.policy.whatIf, { period, other: rules ? { rules } : { policyId: version?.id ?? '' } }, { wait: !version })
  const trial = useHeld(asked)

  function choose(one: PolicyVersion) {
    setVersion(one.id)
    setRules(undefined)
  }
  const pane = version && (
    <RulesPane now={now} versions={versions} version={version} rules={rules} onChoose={choose} onType={() => setTyping(true)} />
  )
  const answer = trial.data
  return (
    <DeskFrame
      title='稿酬试算'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={deskRoutes.statement}
      state={kept}
      tag={asked.status === 'loading' && answer && <Tag>正在试算</Tag>}
      actions={version && <Select label='时段' options={periodOptions(now, period)} value={period} onChange={setPeriod} />}
      over={typing && version && <RulesSheet rules={rules ?? rulesOf(version)} onTry={setRules} onClose={() => setTyping(false)} />}
    >
      {() => !version ? (
        <Blank icon='yuan' title='还没有稿酬标准' detail='订好第一版，才有原来的稿酬可比。' />
      ) : (
        <Columns>
          <Column>
            {!wide && pane}
            {!answer && <Loaded title='稿酬试算' what='试算结果' state={trial} />}
            {answer?.outcome === 'reckoned' && (
              <>
                <Figures answer={answer} />
                <Notes answer={answer} />
                <Lists key={period} answer={answer} />
              </>
            )}
            {answer?.outcome === 'refused' && <Blank icon='yuan' title={refusalWords[answer.reason].title(period)} detail={refusalWords[answer.reason].detail} />}
            {answer?.outcome === 'invalid' && <Blank icon='alert' title='这些数还不能试算' detail='点“改几个数再试”，照提示改好。' />}
          </Column>
          <Column width={320}>
            {wide && pane}
            {answer?.outcome === 'reckoned' && <ByUnit answer={answer} />}
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
