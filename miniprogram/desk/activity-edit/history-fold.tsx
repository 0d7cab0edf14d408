import { actNames } from '../../../shared/domain/activity-acts'
import { dateKey, timeOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Fold, FoldNote } from './fold'

/** Who did what, the latest first; asked for when it is opened. */
export function HistoryFold({ id }: { id: string }) {
  return <Fold title='办理记录' says='谁在何时改过'><History id={id} /></Fold>
}

function History({ id }: { id: string }) {
  const { data, status, reload } = useCall(cloud.activity.history, { id })
  if (!data && status === 'failed') return <Button kind='text' icon='reload' onTap={reload}>记录没有加载出来，重新加载</Button>
  if (data?.lines.length === 0) return <FoldNote>还没有记录。</FoldNote>
  return data?.lines.map(({ at, by, what, why }, i) => (
    <Row key={i} title={actNames(what)} detail={<Dots items={[`${dateKey(at)} ${timeOf(at)}`, by]} />}>
      {why}
    </Row>
  ))
}
