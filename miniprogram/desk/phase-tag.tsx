import type { ActivitySummary } from '../../shared/contract/activity'
import { phaseNames } from '../../shared/domain/activity-words'
import { Tag } from '../components/tag/tag'

type Phase = ActivitySummary['phase']

const tones: Readonly<Record<Phase, 'brand' | 'ok' | 'warn' | 'bad' | 'line'>> = {
  draft: 'line',
  upcoming: 'line',
  open: 'brand',
  full: 'warn',
  closed: 'line',
  running: 'ok',
  ended: 'line',
  cancelled: 'bad',
}

/** Where an activity stands, in its word. */
export function PhaseTag({ phase }: { phase: Phase }) {
  return <Tag tone={tones[phase]}>{phaseNames[phase]}</Tag>
}
