import { mostOfPage, pageProblemWords, type PageKey, type PageProblem } from '../../../shared/domain/association-pages'
import { Pane } from '../../components/desk/pane'
import { AreaField, TextField } from '../../components/field/text-field'
import { SwitchField } from '../../components/field/switch-field'

interface Draft {
  text: string
  why: string
  asksAgain: boolean
}

interface TextPartProps {
  of: PageKey
  draft: Draft
  problem: PageProblem | null
  onChange: (part: Partial<Draft>) => void
}

/** What is typed, and what is said about the change; privacy terms may be agreed to anew. */
export function TextPart({ of, draft: { text, why, asksAgain }, problem, onChange }: TextPartProps) {
  return (
    <Pane>
      {of === 'privacy' && (
        <SwitchField label='重新同意' value={asksAgain} hint={asksAgain ? '每个人下次打开时先读新条款' : '只改错别字、意思没变时用'} onChange={value => onChange({ asksAgain: value })} />
      )}
      <TextField label='说明' optional maxLength={100} value={why} onChange={value => onChange({ why: value })} />
      <AreaField
        label='正文'
        maxLength={2 * mostOfPage}
        minHeight={320}
        value={text}
        error={problem && pageProblemWords[problem]}
        hint='一行一段；井号加空格开头的一行是小标题，如“# 登记”'
        onChange={value => onChange({ text: value })}
      />
    </Pane>
  )
}
