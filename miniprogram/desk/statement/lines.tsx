import { View } from '@tarojs/components'

import type { LineRow, Statement } from '../../../shared/contract/remuneration'
import { formatYuan } from '../../../shared/domain/money'
import { Blank } from '../../components/blank/blank'
import { Chips } from '../../components/chips/chips'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { SearchBox } from '../../components/select/search-box'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { BulkStrip, type DecideProps } from './bulk'
import { LineCards } from './line-cards'
import { LinesTable } from './lines-table'
import type { StatementAnswer } from './statement-tag'
import type { LineFilter, LinesShown } from './use-lines'

/** From here on one looks for a name rather than through the list. */
const searchable = 10

interface LinesProps {
  answer: StatementAnswer
  lines: LinesShown
  /** nothing of it where the lines are only read */
  deciding: DecideProps | null
  onOpen: (line: LineRow) => void
}

/** One line a person: who is paid, then who is carried to the next statement, then whose account is settled. */
export function Lines({ answer: { statement, current }, lines, deciding, onOpen }: LinesProps) {
  const wide = useWide()
  if (!statement) {
    return (
      <Pane fill>
        <Blank
          icon='yuan'
          title='这个季度还没有制表'
          detail={current.pieces > 0 ? `已刊发 ${current.pieces} 篇，制表后逐人列出。` : '有稿件刊发后，就可以制表。'}
        />
      </Pane>
    )
  }
  const { status } = statement
  const { filter, typed, shown, held, settled } = lines
  const List = wide ? LinesTable : LineCards
  const whole = filter === 'all' && typed.trim() === ''
  return (
    <View className='stated'>
      <Pane>
        {wide && deciding && deciding.lines.length > 0 ? <BulkStrip {...deciding} /> : <Tools lines={lines} />}
        {shown.length > 0 && (
          <List key={`${statement.quarter} ${filter} ${typed}`} rows={shown} status={status} chosen={deciding ? lines : null} totals={whole ? statement.totals : null} onOpen={onOpen} />
        )}
        {shown.length === 0 && <Blank icon='users' title={whole ? '这张表没有要发的人' : '没有找到'} detail={whole ? '都已结转或结清。' : '换个姓名或单位试试。'} />}
      </Pane>
      {held.length > 0 && <Apart title={`结转到下季 ${held.length} 人`} sum={`应发 ${formatYuan(statement.held.gross)} 元`} rows={held} status={status} onOpen={onOpen} />}
      {settled.length > 0 && <Apart title={`不发结清 ${settled.length} 人`} rows={settled} status={status} onOpen={onOpen} />}
    </View>
  )
}

function Tools({ lines: { counts, filter, setFilter, typed, setTyped } }: { lines: LinesShown }) {
  const options: { value: LineFilter; label: string }[] = [
    { value: 'all', label: '全部' },
    ...(counts.undecided > 0 ? [{ value: 'undecided' as const, label: `待处理 ${counts.undecided}` }] : []),
    ...(counts.problems > 0 ? [{ value: 'problems' as const, label: `有问题的 ${counts.problems}` }] : []),
  ]
  const searches = counts.all > searchable
  if (options.length === 1 && !searches) return null
  return (
    <View className='stated-tools'>
      {searches && <View className='stated-tools__search'><SearchBox value={typed} onChange={setTyped} placeholder='姓名、单位' /></View>}
      {options.length > 1 && <Chips single inset options={options} values={[filter]} onToggle={setFilter} />}
    </View>
  )
}

interface ApartProps {
  title: string
  sum?: string
  rows: readonly LineRow[]
  status: Statement['status']
  onOpen: (line: LineRow) => void
}

/** People who are in the statement and not paid by it. */
function Apart({ title, sum, rows, status, onOpen }: ApartProps) {
  return (
    <Pane title={title} end={sum && <Words size='sub' tone='ink2'>{sum}</Words>}>
      <LineCards rows={rows} status={status} chosen={null} totals={null} onOpen={onOpen} />
    </Pane>
  )
}

export const figuresOf = ({ pieces, gross, tax }: LineRow) =>
  <Dots items={[`${pieces} 篇`, `应发 ${formatYuan(gross)} 元`, `代扣税 ${formatYuan(tax)} 元`]} />
