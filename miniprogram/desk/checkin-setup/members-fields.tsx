import { Chips } from '../../components/chips/chips'
import { ChoiceField } from '../../components/field/choice-field'
import { Field } from '../../components/field/field'
import { Seg } from '../../components/seg/seg'
import { toggled } from '../activity-edit/toggled'
import type { ListForm, Settings } from './setup-form'

type Who = ListForm['who']

interface MembersFieldsProps {
  who: Who
  /** what is still to be chosen */
  problem: string | null
  settings: Settings
  onChange: (who: Who) => void
}

const kindNames: Readonly<Record<Who['kind'], string>> = { all: '全部', answered: '按回答', teams: '按队伍' }

/** For whom a list is: offered as far as the activity has questions to go by, or teams. */
export function MembersFields({ who, problem, settings: { questions, teams }, onChange }: MembersFieldsProps) {
  const kinds = (Object.keys(kindNames) as Who['kind'][])
    .filter(kind => kind === 'all' || kind === who.kind || (kind === 'answered' ? questions : teams).length > 0)
    .map(value => ({ value, label: kindNames[value] }))
  const choose = (kind: Who['kind']) => {
    if (kind === 'answered') onChange({ kind, questionId: questions[0]!.id, optionIds: [] })
    else onChange(kind === 'teams' ? { kind, teamIds: [] } : { kind })
  }

  return (
    <>
      {kinds.length > 1 && <Field label='人员' column><Seg label='人员' options={kinds} value={who.kind} onChange={choose} /></Field>}
      {who.kind === 'answered' && (
        <>
          <ChoiceField
            label='哪道题'
            options={questions.map(({ id, label }) => ({ value: id, label }))}
            value={who.questionId}
            onChange={questionId => onChange({ kind: 'answered', questionId, optionIds: [] })}
          />
          <Field label='选了这些的人' column hint={problem}>
            <Chips
              inForm
              options={(questions.find(({ id }) => id === who.questionId)?.options ?? []).map(({ id, label }) => ({ value: id, label }))}
              values={who.optionIds}
              onToggle={id => onChange({ ...who, optionIds: toggled(who.optionIds, id) })}
            />
          </Field>
        </>
      )}
      {who.kind === 'teams' && (
        <Field label='这些队的人' column hint={problem}>
          <Chips
            inForm
            options={teams
              .filter(({ id, withdrawn }) => !withdrawn || who.teamIds.includes(id))
              .map(({ id, name, withdrawn }) => ({ value: id, label: withdrawn ? `${name}（已退赛）` : name }))}
            values={who.teamIds}
            onToggle={id => onChange({ ...who, teamIds: toggled(who.teamIds, id) })}
          />
        </Field>
      )}
    </>
  )
}
