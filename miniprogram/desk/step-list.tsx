import { VSteps } from '../components/steps/v-steps'
import { Dots } from '../components/text/dot'
import { Words } from '../components/text/words'
import type { SigningStep } from './statement/signing-steps'

/** Who a paper went through and whose turn it is; what others wait for stands out. */
export function StepList({ steps }: { steps: readonly SigningStep[] }) {
  return (
    <VSteps
      steps={steps.map(({ title, detail, state, waits }) => ({
        title,
        detail: detail.length > 0 && (waits ? <Words size='cap' tone='warn'>{detail.join('，')}</Words> : <Dots items={detail} />),
        state,
      }))}
    />
  )
}
