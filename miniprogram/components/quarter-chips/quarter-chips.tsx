import { parseQuarterKey } from '../../../shared/domain/quarter'
import { Chips } from '../chips/chips'

interface QuarterChipsProps {
  /** keys, the latest first */
  quarters: readonly string[]
  /** the one that is shown */
  quarter: string
  onChoose: (key: string) => void
}

/** Quarters to leaf through, under a page's title. */
export function QuarterChips({ quarters, quarter, onChoose }: QuarterChipsProps) {
  const options = quarters.map((value, i) => ({ value, label: chipName(value, quarters[i - 1]) }))
  return <Chips single options={options} values={[quarter]} onToggle={onChoose} />
}

const numerals = ['一', '二', '三', '四']

/** `2026 二季度`, and without the year where the one before has the same. */
function chipName(key: string, before?: string): string {
  const quarter = parseQuarterKey(key)
  if (!quarter) return key
  const name = `${numerals[quarter.quarter - 1]}季度`
  return before && parseQuarterKey(before)?.year === quarter.year ? name : `${quarter.year} ${name}`
}
