import { View } from '@tarojs/components'

import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Section } from '../../components/section/section'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'

interface RecentProps {
  texts: readonly string[]
  onChoose: (text: string) => void
  onForget: () => void
}

/** What was looked for before, while nothing is typed. */
export function Recent({ texts, onChoose, onForget }: RecentProps) {
  if (texts.length === 0) return <Blank icon='search' title='输入标题或正文里的词' detail='几个词之间空一格，都有的稿件才会列出。' />
  return (
    <Section near title='最近查找' more={{ label: '清空', onTap: onForget }}>
      <Card>
        <View className='recent'>
          {texts.map(text => <Tap key={text} className='recent__i' onTap={() => onChoose(text)}>{spaced(text)}</Tap>)}
        </View>
      </Card>
    </Section>
  )
}
