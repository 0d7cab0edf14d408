import { View } from '@tarojs/components'
import { useState } from 'react'

import { moveTo, step, type Column } from '../../../shared/domain/issue-layout'
import { formatCount } from '../../../shared/domain/format-count'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon/icon'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Select } from '../../components/select/select'
import { Tag } from '../../components/tag/tag'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Grip, useDrag } from './drag'
import { genreWords, sizeWords, type IssueArticle } from './issue-words'

interface IssueBoardProps {
  columns: readonly Column[]
  articles: readonly IssueArticle[]
  /** what a row offers besides being opened */
  tools: 'none' | 'move' | 'withdraw'
  onArrange: (columns: readonly Column[]) => void
  onColumn: (at: number) => void
  onWithdraw: (article: IssueArticle) => void
  onOpen: (article: IssueArticle) => void
}

/** An issue's columns with their articles in order: its table of contents, and where it is arranged. */
export function IssueBoard({ columns, articles, tools, onArrange, onColumn, onWithdraw, onOpen }: IssueBoardProps) {
  const [moved, setMoved] = useState('')
  const drag = useDrag((id, to) => {
    setMoved(id)
    onArrange(moveTo(columns, id, to.column, to.place))
  })
  const byId = new Map(articles.map(article => [article.id, article]))
  const move = (id: string) => (by: -1 | 1) => {
    setMoved(id)
    onArrange(step(columns, id, by))
  }

  return (
    <View className='board'>
      {columns.map(({ name, articleIds }, at) => {
        const placed = articleIds.flatMap(id => byId.get(id) ?? [])
        const others = articleIds.filter(id => id !== drag.id)
        const target = drag.over?.column === at ? drag.over.place : null
        return (
          <View key={name} className='board__col' data-column={at}>
            <View className='board__head'>
              <View className='board__name' {...{ role: 'heading', 'aria-level': '3' }}>{spaced(name)}</View>
              <View className='cap muted'>{spaced(placed.length > 0 ? sizeWords(placed) : '还没有稿件')}</View>
              <View className='grow' />
              {tools === 'move' && <Tap className='board__edit' label={`改栏目${name}`} onTap={() => onColumn(at)}>改栏目</Tap>}
            </View>
            {(placed.length > 0 || tools === 'move') && <Card>
              {placed.map(article => (
                <View
                  key={article.id}
                  className={cx('board__row', target !== null && others[target] === article.id && 'board__row--before', drag.id === article.id && 'board__row--off', moved === article.id && 'board__row--moved')}
                  data-article={article.id}
                >
                  {tools === 'move' && <Grip title={article.title} {...drag.grip(article.id)} onStep={move(article.id)} />}
                  <View className='grow'><Placed article={article} onOpen={() => onOpen(article)} /></View>
                  {tools === 'move' && <Moves article={article} columns={columns} at={at} onStep={move(article.id)} onColumn={to => onArrange(moveTo(columns, article.id, to, columns[to]!.articleIds.length))} />}
                  {tools === 'withdraw' && article.status === 'published' && <Tap className='board__edit board__edit--bad' label={`撤稿：${article.title}`} onTap={() => onWithdraw(article)}>撤稿</Tap>}
                </View>
              ))}
              {placed.length === 0 && <View className={cx('board__none sub muted', target !== null && 'board__none--on')}>从别的栏目移来</View>}
              {placed.length > 0 && target === others.length && <View className='board__end' />}
            </Card>}
          </View>
        )
      })}
    </View>
  )
}

function Placed({ article, onOpen }: { article: IssueArticle; onOpen: () => void }) {
  const { title, unitName, authorName, characters, gross, status } = article
  return (
    <Row
      title={title}
      detail={
        <>
          <View><Dots items={[`${unitName} ${authorName}`]} /></View>
          <View><Dots items={[genreWords(article), `${formatCount(characters)} 字`]} /></View>
        </>
      }
      end={status === 'withdrawn' ? <Tag>已撤稿</Tag> : <View className='ink1'><Money fen={gross} /></View>}
      chevron={false}
      onTap={onOpen}
    />
  )
}

interface MovesProps {
  article: IssueArticle
  columns: readonly Column[]
  at: number
  onStep: (by: -1 | 1) => void
  onColumn: (to: number) => void
}

/** Up, down, and to another column. */
function Moves({ article: { title }, columns, at, onStep, onColumn }: MovesProps) {
  return (
    <View className='board__moves'>
      <Tap className='board__move' label={`上移：${title}`} onTap={() => onStep(-1)}><Icon name='chevron-up' size={20} color='ink-2' /></Tap>
      <Tap className='board__move' label={`下移：${title}`} onTap={() => onStep(1)}><Icon name='chevron-down' size={20} color='ink-2' /></Tap>
      {columns.length > 1 && (
        <Select
          label={`栏目：${title}`}
          value={String(at)}
          options={columns.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={to => Number(to) !== at && onColumn(Number(to))}
        />
      )}
    </View>
  )
}
