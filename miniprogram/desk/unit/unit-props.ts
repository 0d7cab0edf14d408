import type { UnitRecord } from '../../../shared/contract/unit'

/** What the parts of the page are given. */
export interface UnitProps {
  unit: UnitRecord
  reload: () => void
}
