import { View } from '@tarojs/components'
import type { Backup } from '../../../shared/contract/backup'
import { fileSize } from '../../../shared/domain/file-size'
import { formatCount } from '../../../shared/domain/format-count'
import { relativeDay, timeOf, type Instant } from '../../../shared/domain/instant'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import type { IconName } from '../../components/icon/shapes'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { detailOf, stateWords } from './words'

interface BackupsProps {
  now: Instant
  backups: readonly Backup[]
  onCheck: (id: string) => Promise<void>
}

/** The backups as a table on a wide screen, as rows on a phone. */
export function Backups({ now, backups, onCheck }: BackupsProps) {
  const wide = useWide()
  const check = (each: Backup) => mayCheck(each) && <Button size={wide ? 's' : 'm'} onTap={() => onCheck(each.id)}>校验</Button>
  if (wide) return <Table roomy columns={columnsOf(now, check)} rows={backups} keyOf={({ id }) => id} minWidth={680} />
  return (
    <>
      {backups.map(each => (
        <Row
          key={each.id}
          top
          airy
          title={momentOf(now, each)}
          detail={
            <>
              <View><StateTag backup={each} /></View>
              {each.documents > 0 && <View><Dots items={sizeOf(each)} /></View>}
              {detailOf(each).map(words => <View key={words}>{words}</View>)}
              <Place backup={each} />
            </>
          }
          end={check(each)}
        />
      ))}
    </>
  )
}

const columnsOf = (now: Instant, check: (backup: Backup) => false | JSX.Element): readonly Column<Backup>[] => [
  { key: 'at', title: '时间', width: 116, cell: each => <Words strong>{momentOf(now, each)}</Words> },
  { key: 'state', title: '状态', width: 108, cell: each => <StateTag backup={each} /> },
  { key: 'size', title: '记录', width: 92, right: true, cell: ({ documents }) => (documents > 0 ? formatCount(documents) : '') },
  { key: 'bytes', title: '大小', width: 84, right: true, cell: ({ documents, bytes }) => (documents > 0 ? fileSize(bytes) : '') },
  { key: 'detail', title: '说明', gap: true, cell: each => <><Words tone='ink2' size='sub'><Dots items={detailOf(each)} /></Words><Place backup={each} /></> },
  { key: 'check', title: '', width: 84, right: true, cell: check },
]

/** What the script that restores is told. */
function Place({ backup: { state, place } }: { backup: Backup }) {
  return state === 'whole' ? <View><Words tone='muted' size='cap'>{place}</Words></View> : null
}

const looks: Record<Backup['state'], { tone: 'brand' | 'ok' | 'warn' | 'bad'; icon: IconName }> = {
  'under-way': { tone: 'brand', icon: 'clock' },
  whole: { tone: 'ok', icon: 'check' },
  failed: { tone: 'warn', icon: 'alert' },
  damaged: { tone: 'bad', icon: 'close-circle' },
}

function StateTag({ backup }: { backup: Backup }) {
  const { tone, icon } = looks[backup.phase === 'done' ? backup.state : 'under-way']
  return <Tag tone={tone} icon={icon}>{stateWords(backup)}</Tag>
}

const mayCheck = ({ state, phase }: Backup) => state === 'whole' && phase === 'done'
const momentOf = (now: Instant, { begunAt }: Backup) => `${relativeDay(now, begunAt)} ${timeOf(begunAt)}`
const sizeOf = ({ documents, bytes }: Backup) => [`${formatCount(documents)} 条记录`, fileSize(bytes)]
