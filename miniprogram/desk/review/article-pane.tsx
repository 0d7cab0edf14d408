import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'

import type { Article } from '../../../shared/contract/article'
import type { Instant } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { ArticleText, DraftLine } from './article-view'
import { Compare } from './compare'
import { EditText } from './edit-text'
import { saidOf } from './marks'
import { RemarkList, remarkLine } from './remark-list'
import type { Sheet } from './review-props'
import type { Acts } from './use-acts'
import { actsOnSelection, useSelectedPlace } from './use-selected-place'
import { textsOf } from './versions'

interface ArticlePaneProps {
  article: Article
  now: Instant
  /** The editor has it in review. */
  mine: boolean
  acts: Acts
  onSheet: (sheet: Sheet) => void
  /** on a phone: between the text and the remarks */
  between?: ReactNode
}

/** The text of an article, to read, to remark on, to change, or beside an earlier one. */
export function ArticlePane({ article, now, mine, acts, onSheet, between }: ArticlePaneProps) {
  const wide = useWide()
  const [mode, setMode] = useState<'read' | 'compare' | 'edit'>('read')
  const [lit, setLit] = useState<number | null>(null)
  const read = () => setMode('read')
  const selects = process.env.TARO_ENV === 'h5' && wide
  const { selected, forget } = useSelectedPlace(article.body, selects && mine && mode === 'read')
  const { said, marks } = saidOf(article)
  const earlier = textsOf(article).at(-2)
  const editable = mine || article.status === 'accepted'

  function show(number: number) {
    setLit(number)
    if (selects) return document.getElementById(remarkLine(number))?.scrollIntoView({ block: 'nearest' })
    const line = said.find(each => each.number === number)
    if (line) toast(`${line.kind}：${line.text}`)
  }

  return (
    <>
      <View className='review__head line'>
        <DraftLine article={article} now={now} />
        {earlier && mode === 'read' && <Button kind='text' size='s' onTap={() => setMode('compare')}>{`与${earlier.name}对照`}</Button>}
        <View className='grow' />
        {said.some(({ fresh }) => fresh) && (
          <View className='review__kept line c-ok'><Icon name='check' size={16} color='success' />批注已保存</View>
        )}
        {editable && mode === 'read' && <Button kind='text' size='s' onTap={() => setMode('edit')}>改稿</Button>}
        <Button kind='text' size='s' onTap={() => onSheet({ name: 'trail' })}>经过</Button>
      </View>
      <View className='review__scroll'>
        {mode === 'compare' && <Compare article={article} onClose={read} />}
        {mode === 'edit' && <EditText article={article} onKeep={text => acts.edit({ id: article.id, revision: article.revision, ...text })} onClose={read} />}
        {mode === 'read' && (
          <ArticleText
            article={article}
            marks={marks}
            onMark={({ number }) => show(number)}
            onPassage={mine && !selects ? passage => onSheet({ name: 'remark', place: null, passage }) : undefined}
          />
        )}
      </View>
      {between}
      {mode === 'read' && (
        <RemarkList
          article={article}
          said={said}
          lit={lit}
          onRemark={mine ? () => onSheet({ name: 'remark', place: null }) : undefined}
          onTakeBack={mine ? remarkId => acts.unremark({ id: article.id, remarkId }) : undefined}
        />
      )}
      {selected && (
        <View className={actsOnSelection} style={{ top: `${selected.top + 6}px`, left: `${selected.left}px` }}>
          <Tap
            className='pick-place__b'
            onTap={() => {
              onSheet({ name: 'remark', place: selected.place })
              forget()
            }}
          >
            {spaced('批注这一处')}
          </Tap>
        </View>
      )}
    </>
  )
}
