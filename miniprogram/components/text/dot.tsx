import { Text, View } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'

import { spacedNode } from './spaced'
import './text.css'

/** The round separator between two words: fonts disagree about the width of “·”. */
export function Dot() {
  return <View className='dot' />
}

/** Words with a dot between each two; what is empty is left out: `<Dots items={['竞赛', place, fee]} />`. */
export function Dots({ items }: { items: ReactNode[] }) {
  const said = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '')
  return (
    <>
      {said.map((item, i) => (
        <Fragment key={i}>
          {i > 0 && <Dot />}
          <Text>{spacedNode(item)}</Text>
        </Fragment>
      ))}
    </>
  )
}
