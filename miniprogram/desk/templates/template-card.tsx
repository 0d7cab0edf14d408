import type { SubscribeTemplate, TemplateKey } from '../../../shared/domain/subscribe-templates'
import { usualFields, type TemplateChoice, type TemplateProblem } from '../../../shared/domain/template-choice'
import { Pane } from '../../components/desk/pane'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'

interface TemplateCardProps {
  of: TemplateKey
  template: SubscribeTemplate
  choice: TemplateChoice
  /** The deployment names one of its own. */
  deployed: boolean
  problems: readonly TemplateProblem[]
  onChange: (part: Partial<TemplateChoice>) => void
}

const words: Readonly<Record<TemplateProblem['problem'], string>> = {
  'id-form': '模板编号是 8 至 64 位的字母、数字、横线和下划线',
  'id-twice': '这个编号也填在另一种消息里，各用各的模板',
  'field-form': '名字的开头要和这一项的类型一样',
  'field-twice': '这个名字已用在上面一项',
}

/** One kind of message: whether it is sent, by which template, and what that calls its fields. */
export function TemplateCard({ of, template, choice, deployed, problems, onChange }: TemplateCardProps) {
  const problemAt = (field: number | null) => {
    const found = problems.find(each => each.field === field)
    return found && (found.problem === 'field-form' ? `${words['field-form']}，如 ${usualFields(of)[field ?? 0]}` : words[found.problem])
  }
  const { on, id, fields } = choice
  return (
    <Pane title={template.title}>
      <SwitchField label='发到微信' value={on} hint={template.tells} onChange={value => onChange({ on: value })} />
      {on && (
        <TextField
          label='模板编号'
          optional
          maxLength={80}
          value={id}
          error={problemAt(null)}
          hint={deployed ? '空着用部署时填的编号' : '空着就不发到微信'}
          onChange={value => onChange({ id: value.trim() })}
        />
      )}
      {on && id !== '' && template.fields.map(({ name, sample }, at) => (
        <TextField
          key={name}
          label={name}
          maxLength={20}
          value={fields[at] ?? ''}
          error={problemAt(at)}
          hint={`填微信里的名字；发出去像“${sample}”`}
          onChange={value => onChange({ fields: fields.map((each, i) => (i === at ? value.trim() : each)) })}
        />
      ))}
    </Pane>
  )
}
