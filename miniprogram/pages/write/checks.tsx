import { View } from '@tarojs/components'

import { submissionProblems, type ArticleProblem } from '../../../shared/domain/article-rules'
import { countCharacters } from '../../../shared/domain/character-count'
import { formatCount } from '../../../shared/domain/format-count'
import { Check } from '../../components/check/check'
import { Words } from '../../components/text/words'
import type { Manuscript } from './manuscript'

interface ChecksProps {
  manuscript: Manuscript
  /** one line, while the keyboard takes the room */
  brief: boolean
  onMend: (field: ArticleProblem['field']) => void
}

/** What is gone through before an article is sent: what stands against it, and what might be better. */
export function Checks({ manuscript, brief, onMend }: ChecksProps) {
  const problems = submissionProblems(manuscript)
  const about = (field: ArticleProblem['field']) => problems.some(problem => problem.blocking && problem.field === field)
  const hinted = problems.some(({ blocking }) => !blocking)

  return (
    <View className='checks'>
      <View className='checks__head line between'>
        <Words strong>投稿前检查</Words>
        <Summary problems={problems} />
      </View>
      {!brief && (
        <>
          {!about('title') && <Check ok>{`标题 ${countCharacters(manuscript.title, 'characters')} 字`}</Check>}
          {!about('body') && <Check ok>{`正文 ${formatCount(countCharacters(manuscript.body))} 字`}</Check>}
          {!hinted && !about('body') && <Check ok>标点没有发现问题</Check>}
          {problems.map(({ field, problem, blocking }) => (
            <Check key={problem} ok={false} action={{ label: blocking ? '去补' : '去改', onTap: () => onMend(field) }}>{problem}</Check>
          ))}
        </>
      )}
    </View>
  )
}

function Summary({ problems }: { problems: readonly ArticleProblem[] }) {
  const open = problems.filter(({ blocking }) => blocking).length
  if (open > 0) return <Words size='cap' tone='warn'>{`${open} 项待处理`}</Words>
  if (problems.length > 0) return <Words size='cap' tone='muted'>{`可以投稿，另有 ${problems.length} 条建议`}</Words>
  return <Words size='cap' tone='ok'>可以投稿</Words>
}
