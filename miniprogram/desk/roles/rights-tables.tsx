import { View } from '@tarojs/components'
import type { RightsGroup } from '../../../shared/contract/rights'
import { audienceNames, audiences, type Audience } from '../../../shared/domain/role-words'
import { Pane } from '../../components/desk/pane'
import { Icon } from '../../components/icon/icon'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { rights } from './rights'

type Right = RightsGroup['rows'][number]

/** What every role may do, side by side: a table a group, so that its heads are never far. */
export function RightsTables() {
  return (
    <View className='rights'>
      {rights.map(({ name, rows }) => (
        <Pane key={name}>
          <Table columns={[wordsUnder(name), ...ticks]} rows={rows} keyOf={({ words }) => words} minWidth={718} />
        </Pane>
      ))}
    </View>
  )
}

const wordsUnder = (group: string): Column<Right> => ({
  key: 'words',
  title: <Words strong tone='ink2'>{group}</Words>,
  cell: ({ words }) => <Words>{words}</Words>,
})

const ticks = audiences.map((audience): Column<Right> => ({
  key: audience,
  title: audienceNames[audience],
  width: 58,
  cell: ({ who }) => <Tick audience={audience} who={who} />,
}))

function Tick({ audience, who }: { audience: Audience; who: readonly Audience[] }) {
  const may = who.includes(audience)
  return (
    <View className='rights__tick' {...{ 'aria-label': `${audienceNames[audience]}${may ? '可以' : '不可以'}` }}>
      {may ? <Icon name='check' size={16} color='success' /> : <Words tone='muted'>–</Words>}
    </View>
  )
}
