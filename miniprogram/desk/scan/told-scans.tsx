import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import type { OfflineDesk } from './desk-answers'
import { toldWords } from './told-words'

/** What became of scans that were uploaded later, as far as they came to something else; until somebody has read it. */
export function ToldScans({ offline: { told, dismiss } }: { offline: OfflineDesk }) {
  if (told.length === 0) return null
  return (
    <Section title='上传后的核对结果' end={`${told.length} 条`}>
      <Card>
        {told.map(each => (
          <Row key={each.nonce} airy title={toldWords(each)} end={<Button size='s' kind='text' onTap={() => dismiss(each.nonce)}>知道了</Button>} />
        ))}
      </Card>
    </Section>
  )
}
