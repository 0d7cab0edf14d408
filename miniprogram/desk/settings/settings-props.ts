import type { Settings } from '../../../shared/contract/association'

export interface SettingsProps {
  settings: Settings
  reload: () => void
}
