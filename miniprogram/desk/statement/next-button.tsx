import { Button } from '../../components/button/button'
import { openPaying, openSigning } from '../routes'
import type { Next } from './next-act'

interface NextButtonProps {
  next: Next
  quarter: string
  onMake: () => unknown
  onDecide: () => void
  onClose: () => void
}

/** The button of what comes next. */
export function NextButton({ next: { act, label, off, quiet }, quarter, onMake, onDecide, onClose }: NextButtonProps) {
  if (!act) return null
  const taps = { make: onMake, decide: onDecide, close: onClose, signing: () => openSigning('statement', quarter), paying: () => openPaying(quarter) }
  return <Button block kind={quiet ? 'line' : 'primary'} off={off} onTap={taps[act]}>{label}</Button>
}
