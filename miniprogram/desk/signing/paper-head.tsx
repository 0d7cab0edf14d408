import { View } from '@tarojs/components'

import { capitalAmount } from '../../../shared/domain/capital-amount'
import { formatYuan } from '../../../shared/domain/money'
import { useMe } from '../../cloud/use-me'
import { Pane } from '../../components/desk/pane'
import { Money } from '../../components/money/money'
import { Note } from '../../components/note/note'
import { Tag } from '../../components/tag/tag'
import { spaced } from '../../components/text/spaced'
import { standingWords, type PaperAnswer } from './words'

/** How much, in figures and in capitals, and whether it is the turn of who looks. */
export function PaperHead({ paper }: { paper: PaperAnswer }) {
  const { me } = useMe()
  const { row, payees } = paper
  const standing = standingWords(paper, me?.post ?? null)
  return (
    <Pane pad>
      <View className='line-top'>
        <View className='sgn__title grow h2'>{spaced(row.title)}</View>
        {row.state === 'approved' && <Tag tone='ok' icon='check'>已签完</Tag>}
        {row.state === 'refused' && <Tag tone='bad' icon='alert'>已退回</Tag>}
        {row.state === 'waiting' && <Tag tone='warn' icon='clock'>待签批</Tag>}
      </View>
      <View className='sgn__amount'><Money fen={row.amount} size='xl' confirm={row.against === null} /></View>
      <View className='sub ink2'>{`人民币${capitalAmount(row.amount)}`}</View>
      {standing && (
        <View className='sgn__note'>
          <Note tone={standing.tone === 'stuck' ? 'bad' : undefined} icon={standing.tone === 'mine' ? 'pen' : standing.tone === 'waits' ? 'clock' : undefined}>{standing.words}</Note>
        </View>
      )}
      {row.state !== 'refused' && payees.map(({ name, amount, isCaller }) => (
        <View className='sgn__note' key={name}>
          <Note tone='warn'>{isCaller ? `这张表里有您自己的稿酬 ${formatYuan(amount)} 元，所有看表的人都会看到这一句。` : `签批人${name}在这张表里有稿酬 ${formatYuan(amount)} 元。`}</Note>
        </View>
      ))}
    </Pane>
  )
}
