import type { UnitRow } from '../../../shared/contract/unit'
import { stateNames } from '../../../shared/domain/unit-words'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'

/** How a unit stands, where that is not as usual; then whether it lacks somebody to write for it. */
export function StateTag({ unit: { state } }: { unit: Pick<UnitRow, 'state'> }) {
  switch (state) {
    case 'member':
      return null
    case 'applying':
      return <Tag tone='brand' icon='clock'>{stateNames.applying}</Tag>
    case 'suspended':
      return <Tag tone='warn' icon='alert'>{stateNames.suspended}</Tag>
    case 'left':
      return <Tag tone='line' icon='close'>{stateNames.left}</Tag>
  }
}

export function OfficersWords({ unit: { gap, officers } }: { unit: Pick<UnitRow, 'gap' | 'officers'> }) {
  if (gap) return <Tag tone='warn' icon='alert'>缺信息员</Tag>
  return <Words tone={officers > 0 ? 'ink2' : 'muted'}>{officers > 0 ? `${officers} 人` : '未设'}</Words>
}
