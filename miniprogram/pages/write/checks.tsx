import { View } from '@tarojs/components'

import type { ArticleProblem } from '../../../shared/domain/article-rules'
import { countCharacters } from '../../../shared/domain/character-count'
import { formatCount } from '../../../shared/domain/format-count'
import { Check } from '../../components/check/check'
import { Icon } from '../../components/icon/icon'
import { Popup } from '../../components/popup/popup'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'
import type { Manuscript } from './manuscript'

/** As many points as the foot of the page has room for; the sheet has them all. */
const shortly = 3

interface Point {
  words: string
  /** what stands against it, or might be better; null for what is well */
  problem: ArticleProblem | null
}

interface ChecksProps {
  manuscript: Manuscript
  problems: readonly ArticleProblem[]
  /** of the body, as it is counted */
  characters: number
  /** one line, while the keyboard takes the room */
  brief: boolean
  /** all of them, over the page */
  onAll: () => void
  onMend: (field: ArticleProblem['field']) => void
}

/** What is gone through before an article is sent: what stands against it, what might be better, what is well. */
export function Checks({ manuscript, problems, characters, brief, onAll, onMend }: ChecksProps) {
  const points = pointsOf(manuscript, problems, characters)
  return (
    <View className='checks'>
      <Tap className='checks__head line between' label='投稿前检查，看全部' onTap={onAll}>
        <Words strong>投稿前检查</Words>
        <View className='line'>
          <Summary problems={problems} />
          {points.length > shortly && <Icon name='chevron-right' size={16} color='ink-3' />}
        </View>
      </Tap>
      {!brief && points.slice(0, shortly).map(point => <PointLine key={point.words} point={point} onMend={onMend} />)}
    </View>
  )
}

type ChecksSheetProps = Pick<ChecksProps, 'manuscript' | 'problems' | 'characters' | 'onMend'> & { open: boolean; onClose: () => void }

export function ChecksSheet({ open, onClose, manuscript, problems, characters, onMend }: ChecksSheetProps) {
  return (
    <Popup open={open} title='投稿前检查' onClose={onClose}>
      {pointsOf(manuscript, problems, characters).map(point => <PointLine key={point.words} point={point} onMend={onMend} />)}
    </Popup>
  )
}

function PointLine({ point: { words, problem }, onMend }: { point: Point; onMend: ChecksProps['onMend'] }) {
  const action = problem && { label: problem.blocking || problem.field === 'pictures' ? '去补' : '去改', onTap: () => onMend(problem.field) }
  return <Check ok={!problem} action={action ?? undefined}>{words}</Check>
}

/** What is open first, what stands against submitting before the rest. */
function pointsOf({ title, pictures }: Manuscript, problems: readonly ArticleProblem[], characters: number): Point[] {
  const open = (field: ArticleProblem['field']) => problems.some(problem => problem.field === field)
  return [
    ...[...problems].sort((a, b) => Number(b.blocking) - Number(a.blocking)).map(problem => ({ words: problem.problem, problem })),
    ...(open('title') ? [] : [{ words: `标题 ${countCharacters(title, 'characters')} 字`, problem: null }]),
    ...(open('body') ? [] : [{ words: `正文 ${formatCount(characters)} 字，标点没有发现问题`, problem: null }]),
    ...(open('pictures') || pictures.length === 0 ? [] : [{ words: `${pictures.length} 张图片都有说明`, problem: null }]),
  ]
}

function Summary({ problems }: { problems: readonly ArticleProblem[] }) {
  const open = problems.filter(({ blocking }) => blocking).length
  if (open > 0) return <Words size='cap' tone='warn'>{`${open} 项待处理`}</Words>
  if (problems.length > 0) return <Words size='cap' tone='muted'>{`可以投稿，另有 ${problems.length} 条建议`}</Words>
  return <Words size='cap' tone='ok'>可以投稿</Words>
}
