import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { remuneration, LineRow } from '../../../shared/contract/remuneration'
import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { Row } from '../../components/row/row'
import { Seg } from '../../components/seg/seg'
import { Stat, Stats } from '../../components/stat/stat'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { open } from '../../pages/routes'
import { barGroups } from '../bar-groups'
import { Part } from '../index/part'
import { deskRoutes } from '../rail-items'
import { comparedWith, decisionWords, problemName } from '../statement/words'

type Answer = Output<(typeof remuneration)['calls']['statement']>
type Before = 'yearBefore' | 'previous'

/** Lines that were decided on, shown here; the table has all of them. */
const mostShown = 6
const beforeNames = { yearBefore: '去年同季', previous: '上季' } as const

/** A statement on one page, for who signs it: how much for whom, beside earlier quarters, and what the editors decided. */
export function StatementPart({ quarter }: { quarter: string }) {
  const answer = useCall(cloud.remuneration.statement, { quarter })
  return (
    <Part what='发放表' state={answer}>
      {data => (
        <>
          <Figures answer={data} />
          <Chart answer={data} />
          <Decided lines={data.statement?.lines ?? []} />
          <Pane>
            <Row icon='yuan' title='看发放表' detail='逐人的篇数、字数、应发和实发' onTap={() => open(`${deskRoutes.statement}?quarter=${quarter}`)} />
          </Pane>
        </>
      )}
    </Part>
  )
}

function Figures({ answer: { current, statement } }: { answer: Answer }) {
  const held = statement?.held
  return (
    <Stats>
      <Stat name='人数' value={current.people} unit='人' detail={`${current.byUnit.length} 个单位`} />
      <Stat name='稿件' value={current.pieces} unit='篇' detail={`${formatCount(current.characters)} 字`} />
      <Stat name='代扣税' value={formatYuan(current.tax)} unit='元' detail={held && held.people > 0 ? `另有 ${held.people} 人结转` : undefined} />
      <Stat name='实发' value={formatYuan(current.net)} unit='元' detail='应发减代扣税' />
    </Stats>
  )
}

function Chart({ answer: { current, previous, yearBefore } }: { answer: Answer }) {
  const [before, setBefore] = useState<Before>(yearBefore.pieces > 0 ? 'yearBefore' : 'previous')
  const [name, earlier] = [beforeNames[before], { yearBefore, previous }[before]]
  const groups = barGroups(current.byUnit.map(asAmount), earlier.byUnit.map(asAmount))
  if (groups.length === 0) return null
  const hasBefore = yearBefore.pieces + previous.pieces > 0
  return (
    <Pane pad title='各单位稿酬' end={hasBefore && <BarsLegend now='本季' before={name} />}>
      {hasBefore && <View className='sgn__against'>
        <Seg label='比较' options={(['yearBefore', 'previous'] as const).map(value => ({ value, label: `比${beforeNames[value]}` }))} value={before} onChange={setBefore} />
      </View>}
      <View className='sgn__compared sub ink2'>{spaced(hasBefore ? comparedWith(name, earlier.gross, current.gross) : '上季和去年同季都没有稿酬，没有可比的')}</View>
      <Bars groups={groups} format={formatYuan} />
      <View className='sgn__unit cap muted'>单位：元</View>
    </Pane>
  )
}

const asAmount = ({ unitName, gross: amount }: { unitName: string; gross: number }) => ({ unitName, amount })

/** What stood against paying somebody, and what the editors made of it. */
function Decided({ lines }: { lines: readonly LineRow[] }) {
  const decided = lines.filter(({ decision }) => decision !== null)
  const corrected = lines.filter(line => line.corrected > 0 && line.decision === null)
  if (decided.length + corrected.length === 0) return null
  return (
    <Pane title='编辑处理过的'>
      {[...decided, ...corrected].slice(0, mostShown).map(line => (
        <Row
          key={line.id}
          title={line.authorName}
          detail={
            <View>
              <View><Dots items={[line.unitName, ...line.problems.map(problem => problemName(problem, line)), line.corrected > 0 && `更正 ${line.corrected} 笔`]} /></View>
              {line.decision && <View>{decisionWords(line.decision)}</View>}
            </View>
          }
          end={`${formatYuan(line.gross)} 元`}
        />
      ))}
      {decided.length + corrected.length > mostShown && <Row detail={`还有 ${decided.length + corrected.length - mostShown} 人，在发放表里`} />}
    </Pane>
  )
}
