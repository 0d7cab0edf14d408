import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { paragraphsOf, textDiff, type Piece } from '../../../shared/domain/text-diff'
import { Button } from '../../components/button/button'
import { Select } from '../../components/select/select'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { textsOf, type Text as Draft } from './versions'

/** Two texts of an article in one: what went is struck out, what came is underlined. */
export function Compare({ article, onClose }: { article: Article; onClose: () => void }) {
  const texts = textsOf(article)
  const [earlier, setEarlier] = useState(() => texts.at(-2)?.key ?? '')
  const [later, setLater] = useState(() => texts.at(-1)?.key ?? '')
  const options = texts.map(({ key, name }) => ({ value: key, label: name }))
  const [before, after] = [earlier, later].map(key => texts.find(text => text.key === key)) as [Draft | undefined, Draft | undefined]
  return (
    <View className='compare'>
      <View className='compare__of line'>
        <Select label='从哪一稿' options={options} value={earlier} onChange={setEarlier} />
        <Words size='sub' tone='muted'>到</Words>
        <Select label='到哪一稿' options={options} value={later} onChange={setLater} />
        <View className='grow' />
        <Button kind='text' size='s' onTap={onClose}>不对照了</Button>
      </View>
      {before && after && <Changes before={before} after={after} />}
    </View>
  )
}

function Changes({ before, after }: { before: Draft; after: Draft }) {
  const title = useMemo(() => textDiff(before.title, after.title), [before.title, after.title])
  const paragraphs = useMemo(() => paragraphsOf(textDiff(before.body, after.body)), [before.body, after.body])
  const alike = before.title === after.title && before.body === after.body
  return (
    <>
      <View className='cap muted'>{alike ? '两稿一样，一字未改。' : '划去的是删的，加下划线的是添的。'}</View>
      <View className='compare__t h1'><Pieces pieces={title} /></View>
      <View className='read'>{paragraphs.map((pieces, i) => <View className='read__p' key={i}><Pieces pieces={pieces} /></View>)}</View>
    </>
  )
}

const names = { same: undefined, added: 'diff-ins', removed: 'diff-del' } as const

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>{pieces.map(({ kind, text }, i) => <Text key={i} className={names[kind]}>{spaced(text)}</Text>)}</>
)
