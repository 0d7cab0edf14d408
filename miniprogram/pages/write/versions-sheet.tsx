import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'

import type { ArticleVersion } from '../../../shared/contract/article'
import { formatCount } from '../../../shared/domain/format-count'
import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { ArticleBody } from '../../components/article-body/article-body'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { RowsSkeleton } from '../../components/skeleton/skeleton'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

const kindWords: Readonly<Record<ArticleVersion['kind'], string>> = { kept: '写作中留存', submitted: '投稿时', edited: '编辑改过' }

interface VersionsSheetProps {
  id: string
  /** left out where the article is not the author's to change */
  onRestore?: (version: number) => unknown
  onClose: () => void
}

/** The earlier texts of an article, the last first: to look at one, and to have it back. */
export function VersionsSheet({ id, onRestore, onClose }: VersionsSheetProps) {
  const { data, status, reload } = useCall(cloud.newsroom.get, { id })
  const [looked, setLooked] = useState<ArticleVersion | null>(null)
  useEffect(() => setLooked(null), [id])

  if (looked) {
    return (
      <Popup
        open
        title={dayAndTime(looked.at)}
        onClose={onClose}
        foot={
          <Bar plain>
            <Button onTap={() => setLooked(null)}>看别的</Button>
            {onRestore && <Button kind='primary' block onTap={() => onRestore(looked.number)}>用这一版</Button>}
          </Bar>
        }
      >
        <View className='h2'>{spaced(looked.title || '还没有标题')}</View>
        <View className='sub muted version__d'><VersionDetail version={looked} /></View>
        <ArticleBody body={looked.body} pictures={[]} />
      </Popup>
    )
  }
  const versions = [...(data?.article.versions ?? [])].reverse()
  return (
    <Popup open title='历史版本' onClose={onClose}>
      {!data && status === 'loading' && <RowsSkeleton rows={3} />}
      {!data && status === 'failed' && <Blank bad icon='alert' title='历史版本没有加载出来' action={{ label: '重试', kind: 'line', onTap: reload }} />}
      {data && versions.length === 0 && <Blank icon='clock' title='还没有历史版本' detail={'每次投稿、隔半小时再改、删去大半时，\n原来的文字会留下一份。'} />}
      <View className='choices'>
        {versions.map(version => (
          <Row key={version.number} title={dayAndTime(version.at)} detail={<VersionDetail version={version} />} onTap={() => setLooked(version)} />
        ))}
      </View>
    </Popup>
  )
}

const VersionDetail = ({ version: { kind, characters, by } }: { version: ArticleVersion }) => (
  <Dots items={[kindWords[kind], `${formatCount(characters)} 字`, by]} />
)
