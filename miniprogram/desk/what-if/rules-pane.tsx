import { View } from '@tarojs/components'

import type { PolicyRules, PolicyVersion } from '../../../shared/contract/policy'
import { rulesOf } from '../../../shared/domain/policy-rules'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Select } from '../../components/select/select'
import { Words } from '../../components/text/words'
import { genres, ruleWords, versionName, versionState } from './words'

interface RulesPaneProps {
  now: number
  /** the latest start first */
  versions: readonly PolicyVersion[]
  version: PolicyVersion
  /** typed, and tried instead of the version */
  rules?: PolicyRules
  onChoose: (version: PolicyVersion) => void
  onType: () => void
}

/** The rules that are tried, in words: a version that is kept, or numbers that nobody keeps. */
export function RulesPane({ now, versions, version, rules, onChoose, onType }: RulesPaneProps) {
  const { genres: tried } = rules ?? rulesOf(version)
  const options = versions.map(each => ({ value: each.id, label: versionName(each) }))
  const typed = { value: '', label: '改过的数，没有保存' }

  function change(id: string) {
    const chosen = versions.find(each => each.id === id)
    if (chosen) onChoose(chosen)
  }
  return (
    <Pane pad title='按哪一版试算' end={!rules && <Words size='sub' tone='muted'>{versionState(version, versions, now)}</Words>}>
      <View className='try-version'>
        <Select label='标准' options={rules ? [typed, ...options] : options} value={rules ? '' : version.id} onChange={change} />
      </View>
      {genres.map(({ genre, name }) => (
        <View key={genre} className='try-rule'>
          <Words size='sub' tone='muted'>{name}</Words>
          <View className='sub'><Words>{ruleWords(tried[genre])}</Words></View>
        </View>
      ))}
      <View className='try-act line'>
        <Button block onTap={onType}>改几个数再试</Button>
      </View>
    </Pane>
  )
}
