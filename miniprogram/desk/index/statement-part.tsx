import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { formatYuan } from '../../../shared/domain/money'
import { previousQuarter, quarterKey, quarterName, quarterOf, type Quarter } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import { Part } from './part'

type Answer = Output<(typeof remuneration)['calls']['statement']>

/** For those who make or sign the statement: how that of the quarter just over stands. */
export function StatementPart() {
  const { me } = useMe()
  const policy = useCall(cloud.remuneration.policy, {})
  const quarter = policy.data && previousQuarter(quarterOf(policy.data.now))
  const key = quarter ? quarterKey(quarter) : ''
  const mayRead = hasRole(me, 'editor', 'approver', 'treasurer', 'admin')
  const statement = useCall(cloud.remuneration.statement, { quarter: key }, { wait: !quarter || !mayRead })
  if (!mayRead || !quarter) return null

  return (
    <Section title='稿酬发放表'>
      <Part what='发放表' state={statement}>
        {answer => (
          <Card>
            <Row icon='yuan' {...wordsOf(answer, quarter)} onTap={() => open(`${deskRoutes.statement}?quarter=${key}`)} />
          </Card>
        )}
      </Part>
    </Section>
  )
}

function wordsOf({ statement, unstated, current }: Answer, quarter: Quarter) {
  const name = quarterName(quarter)
  const sum = `${current.people} 人 ${current.pieces} 篇，应发 ${formatYuan(current.gross)} 元`
  if (statement?.status === 'approved') return { title: `${name}已批准`, detail: sum }
  if (statement?.status === 'closed') return { title: `${name}已送签，等签批`, detail: sum }
  if (statement?.signoff?.refusal) return { title: `${name}的表退回了`, detail: statement.signoff.refusal.why }
  if (statement && unstated > 0) return { title: `${name}要重新制表`, detail: `制表后稿件或人员有 ${unstated} 处变化` }
  if (statement && statement.undecided > 0) return { title: `${name}有 ${statement.undecided} 人要处理`, detail: '定下照发还是结转，再结表' }
  if (statement) return { title: `${name}已制表，还没有结表`, detail: sum }
  if (current.pieces > 0) return { title: `${name}还没有制表`, detail: sum }
  return { title: `${name}没有刊发的稿件`, detail: '不用制表' }
}
