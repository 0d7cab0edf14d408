import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { returnedWords } from '../expense/words'
import { deskRoutes } from '../rail-items'
import { openExpense } from '../routes'
import { Part } from './part'

/** One's own expenses that came back, and, for who pays, those to be paid; nothing where there are none. */
export function ExpensesPart() {
  const { me } = useMe()
  const state = useCall(cloud.expense.list, {})
  return (
    <Part what='支出' state={state}>
      {({ rows, counts }) => {
        const back = rows.filter(({ mine, returned }) => mine && returned)
        const toPay = hasRole(me, 'treasurer') ? counts.approved : 0
        if (back.length + toPay === 0) return null
        return (
          <Section title='支出' more={{ label: '全部支出', onTap: () => open(deskRoutes.expenses) }}>
            <Card>
              {toPay > 0 && <Row icon='yuan' title={`${toPay} 笔等您付款`} detail='签批完成，付款后登记' onTap={() => open(`${deskRoutes.expenses}?status=approved`)} />}
              {back.map(({ id, purpose, amount, returned }) => (
                <Row key={id} airy title={purpose} detail={<Words tone='warn'>{returnedWords(returned!)}</Words>} end={<Money fen={amount} />} label={`修改${purpose}`} onTap={() => openExpense(id)} />
              ))}
            </Card>
          </Section>
        )
      }}
    </Part>
  )
}
