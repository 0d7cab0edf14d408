import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { postNames } from '../../../shared/domain/role-words'
import { Pane } from '../../components/desk/pane'
import { signaturesOf, type SigningStep } from '../statement/signing-steps'
import { StepList } from '../step-list'
import type { PaperAnswer } from './words'

/** Who sent it, who signed, whose turn it is; and of what came back, by whom and why. */
export function StepsPane({ paper: { signoff, now } }: { paper: PaperAnswer }) {
  return (
    <Pane pad title='签批经过'>
      <StepList steps={stepsOf(signoff, now)} />
    </Pane>
  )
}

function stepsOf(signoff: PaperAnswer['signoff'], now: Instant): SigningStep[] {
  const { state, submittedBy, submittedAt, refusal } = signoff
  const sent: SigningStep = { title: '送签', detail: [submittedBy, dayAndTime(submittedAt)], state: 'done' }
  const signatures = signaturesOf(signoff, now)
  if (state !== 'refused') return [sent, ...signatures]
  const back: SigningStep = refusal && refusal.at >= submittedAt
    ? { title: `${postNames[refusal.post]}退回`, detail: [refusal.by, dayAndTime(refusal.at), refusal.why], state: 'on' }
    : { title: '送签人撤回', detail: ['改好可以再送'], state: 'on' }
  return [sent, ...signatures.filter(step => step.state === 'done'), back]
}
