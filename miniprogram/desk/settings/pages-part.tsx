import { fullDayOf } from '../../../shared/domain/instant'
import { pageNames } from '../../../shared/domain/association-pages'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { openPageEdit } from '../routes'
import type { SettingsProps } from './settings-props'

/** The pages that everyone reads, and who wrote what stands there. */
export function PagesPart({ settings: { pages } }: Pick<SettingsProps, 'settings'>) {
  return (
    <Pane title='给大家看的页面'>
      {pages.map(({ of, at, by }) => (
        <Row key={of} icon='doc' title={pageNames[of]} detail={at ? `${fullDayOf(at)}，${by}` : '通用文字，还没有改过'} onTap={() => openPageEdit(of)} />
      ))}
    </Pane>
  )
}
