import { formatYuan } from '../../../shared/domain/money'
import { parseQuarterKey, quarterName } from '../../../shared/domain/quarter'
import type { Output } from '../../../shared/contract/call'
import type { payment } from '../../../shared/contract/payment'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { filterNames, sumsOf, toPay } from '../paying/sums'
import { openPaying } from '../routes'
import { Part } from './part'

type Answer = Output<typeof payment.calls.lines>

/** For whoever pays: what of the latest approved statement is still to be paid. */
export function PayingPart() {
  const state = useCall(cloud.payment.lines, {})
  return (
    <Section title='稿酬发放'>
      <Part what='发放情况' state={state}>
        {answer => (
          <Card>
            <Row icon='receipt' {...wordsOf(answer)} onTap={answer.quarter === null ? undefined : () => openPaying(answer.quarter!)} />
          </Card>
        )}
      </Part>
    </Section>
  )
}

function wordsOf({ quarter: key, lines }: Answer) {
  if (key === null) return { title: '还没有批准的发放表', detail: '签批完成后就可以发放' }
  const quarter = parseQuarterKey(key)
  const name = quarter ? quarterName(quarter) : key
  const sums = sumsOf(lines)
  const { people, net } = toPay(sums)
  if (people === 0) return { title: `${name}已发完`, detail: `${sums.paid.people} 人，${formatYuan(sums.paid.net)} 元` }
  const waits = (['ready', 'unsigned', 'disputed'] as const).filter(each => sums[each].people > 0).map(each => `${filterNames[each]} ${sums[each].people} 人`)
  return { title: `待发放 ${people} 人，${formatYuan(net)} 元`, detail: `${name}：${waits.join('，')}` }
}
