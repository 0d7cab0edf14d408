import { policyCliffs, underMinimum } from '../../../shared/domain/policy-rules'
import { cliffWords, underMinimumWords } from '../../../shared/domain/policy-rules-words'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import { Check } from '../../components/check/check'
import { Pane } from '../../components/desk/pane'

/** Characters: what is longer is no brief any more. */
const longestBrief = 1_000

/** Where one more character earns less, and what falls under the law's minimum. */
export function WarningsPane({ policy }: { policy: RemunerationPolicy }) {
  const cliffs = policyCliffs(policy, longestBrief)
  const under = underMinimumWords(underMinimum(policy))
  return (
    <Pane title='要留意' pad>
      {cliffs.map(cliff => <Check key={`cliff ${cliff.grade}`} ok={false}>{cliffWords(cliff)}</Check>)}
      {cliffs.length === 0 && <Check ok>多写一个字不会少得，千字以内的信息也不比长稿多</Check>}
      {under.map(words => <Check key={words} ok={false}>{words}</Check>)}
      {under.length === 0 && <Check ok>多长的稿件都不低于法定最低</Check>}
    </Pane>
  )
}
