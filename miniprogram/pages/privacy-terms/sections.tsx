import { View } from '@tarojs/components'

import { sectionsOf } from '../../../shared/domain/association-pages'
import { Card } from '../../components/card/card'
import { Section } from '../../components/section/section'
import { spaced } from '../../components/text/spaced'
import './privacy-terms.css'

/** The text of a page, a card under each heading. */
export function Sections({ text }: { text: string }) {
  return (
    <>
      {sectionsOf(text).map(({ title, paragraphs }, at) =>
        title ? <Section key={at} title={title} near><Paragraphs lines={paragraphs} /></Section> : <Paragraphs key={at} lines={paragraphs} />,
      )}
    </>
  )
}

const Paragraphs = ({ lines }: { lines: readonly string[] }) => (
  <Card pad>
    {lines.map((line, at) => <View className='terms__p' key={at}>{spaced(line)}</View>)}
  </Card>
)
