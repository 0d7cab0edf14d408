import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Part } from '../index/part'
import { openDuesUnit, openOwnDues } from '../routes'

interface DuesPartProps {
  unitId: string
  /** the caller's own unit */
  own: boolean
}

/** What the unit owes; a tap leads to its bills and receipts. */
export function DuesPart({ unitId, own }: DuesPartProps) {
  const state = useCall(cloud.dues.unit, own ? {} : { id: unitId })
  return (
    <Pane title='会费'>
      <Part what='会费' state={state}>
        {({ bills, open, overdue }) => (
          <Row
            icon='receipt'
            title={bills.length === 0 ? '还没有账单' : open === 0 ? '都缴清了' : `待缴 ${formatYuan(open)} 元`}
            detail={overdue > 0 ? `其中逾期 ${formatYuan(overdue)} 元` : '账单、收据和收款账户'}
            onTap={() => (own ? openOwnDues() : openDuesUnit(unitId))}
          />
        )}
      </Part>
    </Pane>
  )
}
