import { View } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { toast } from '../../components/toast/toast'
import type { ToCorrect } from './person-sheet'
import { correctionWords, nameOf } from './words'

type Answer = Output<typeof remuneration.calls.corrections>

interface CorrectionsProps {
  answer: Answer
  /** who looks may put things right */
  mayEdit: boolean
  onCorrect: (what: ToCorrect) => void
  onDone: () => void
}

/** Pieces that were paid and withdrawn since, and what the next statement puts right. Nothing where there is neither. */
export function Corrections({ answer: { waiting, withdrawn }, mayEdit, onCorrect, onDone }: CorrectionsProps) {
  const drop = useAction(cloud.remuneration.dropCorrection)
  if (waiting.length + withdrawn.length === 0) return null

  async function dropIt(id: string) {
    const outcome = await drop.run({ id })
    if (!outcome) return
    toast(outcome.outcome === 'dropped' ? '更正已撤销' : '这一笔已进了送签的表，不能再撤', outcome.outcome === 'dropped' ? 'check' : 'alert')
    onDone()
  }

  return (
    <Pane title='更正'>
      {withdrawn.map(({ lineId, articleId, title, authorName, quarter, gross }) => (
        <Row
          key={`${lineId} ${articleId}`}
          airy
          top
          icon='alert'
          title={`《${title}》撤下了`}
          detail={<Dots items={[authorName, nameOf(quarter), `应发 ${formatYuan(gross)} 元要更正`]} />}
          onTap={mayEdit ? () => onCorrect({ lineId, authorName, quarter, articleId, title, paid: gross }) : undefined}
        />
      ))}
      {waiting.map(({ id, corrects, title, amount, why, authorName, madeBy, at }) => (
        <Row
          key={id}
          airy
          top
          title={`${authorName}，${correctionWords(amount)}`}
          detail={
            <View>
              <View>{`${title ? `《${title}》` : `${nameOf(corrects)}稿酬`}：${why}`}</View>
              <View><Dots items={['等下一张表', madeBy, dayOf(at)]} /></View>
            </View>
          }
          end={mayEdit && <Button kind='text' size='s' onTap={() => dropIt(id)}>撤销</Button>}
        />
      ))}
    </Pane>
  )
}
