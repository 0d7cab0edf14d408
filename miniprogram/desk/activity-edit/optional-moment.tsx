import type { Instant } from '../../../shared/domain/instant'
import { MomentField } from '../../components/field/moment-field'
import { SwitchField } from '../../components/field/switch-field'

interface OptionalMomentProps {
  label: string
  /** names the moment itself */
  until: string
  /** what comes of it */
  hint: string
  value: Instant | null
  /** what it is when it is first wanted */
  usual: Instant | null
  error: string | null
  onChange: (value: Instant | null) => void
}

/** A moment that most do without. */
export function OptionalMoment({ label, until, hint, value, usual, error, onChange }: OptionalMomentProps) {
  return (
    <>
      <SwitchField
        label={label}
        hint={hint}
        value={value !== null}
        onChange={wanted => onChange(wanted ? (usual ?? Date.now()) : null)}
      />
      {value !== null && <MomentField label={until} usualTime='23:59' value={value} onChange={onChange} error={error} />}
    </>
  )
}
