import { View } from '@tarojs/components'

import type { PolicyVersion } from '../../../shared/contract/policy'
import { fullDayOf, relativeDay, type Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { countingRuleNames, taxWords } from '../../../shared/domain/policy-rules-words'
import { genreNames } from '../../../shared/domain/pricing-words'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { ruleWords } from '../what-if/words'

export type VersionState = 'in-force' | 'to-come' | 'earlier'

interface VersionPaneProps {
  now: Instant
  version: PolicyVersion
  state: VersionState
  /** only of one that has not begun, by who may */
  onRevise?: () => void
  onWithdraw?: () => void
}

/** A version in words: what it pays, who made it and why, and what can be done with it. */
export function VersionPane({ now, version, state, onRevise, onWithdraw }: VersionPaneProps) {
  const { id, version: number, effectiveFrom, countingRule, genres, statutoryMinimum, taxTable, history } = version
  return (
    <Pane title={<VersionTitle name={`第 ${number} 版，${fullDayOf(effectiveFrom)}起`} state={state} />}>
      <Row name={genreNames.brief}>{ruleWords(genres.brief)}</Row>
      <Row name={genreNames.feature}>{ruleWords(genres.feature)}</Row>
      <Row name='计字'>{countingRuleNames[countingRule]}</Row>
      <Row name='法定最低'>{`每千字 ${formatYuan(statutoryMinimum.perThousand)} 元，低于的会标出`}</Row>
      <Row name='代扣税'>{taxWords(taxTable)}</Row>
      <Row name='办理'>
        {history.map(({ at, by, what, why }, i) => (
          <View key={i} className='policy-trail'>
            <Words tone='ink2' size='sub'><Dots items={[by, relativeDay(now, at), deeds[what]]} /></Words>
            {why !== '' && <View><Words tone='muted' size='sub'>{why}</Words></View>}
          </View>
        ))}
      </Row>
      <View className='policy-acts line'>
        <Button size='s' icon='chart' onTap={() => open(`${deskRoutes.whatIf}?policy=${id}`)}>试算</Button>
        {onRevise && <Button size='s' icon='pen' onTap={onRevise}>修改</Button>}
        {onWithdraw && <Button kind='text' size='s' danger onTap={onWithdraw}>撤回这一版</Button>}
      </View>
    </Pane>
  )
}

/** What a line of the trail tells. */
const deeds: Readonly<Record<string, string>> = { added: '订立', revised: '修改', withdrawn: '撤回' }

function VersionTitle({ name, state }: { name: string; state: VersionState }) {
  return (
    <View className='policy-title line'>
      <Words strong>{name}</Words>
      {state === 'in-force' && <Tag tone='ok' icon='check'>现行</Tag>}
      {state === 'to-come' && <Tag tone='brand' icon='clock'>未起用</Tag>}
      {state === 'earlier' && <Tag tone='line'>已停用</Tag>}
    </View>
  )
}
