import { View } from '@tarojs/components'

import { privacyTerms, privacyVersion } from '../../../shared/domain/privacy-terms'
import { openWeChatGuideline } from '../../cloud/consent'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { spaced } from '../../components/text/spaced'
import './privacy-terms.css'

/** The privacy terms, to be read before agreeing and any time after. */
export default function PrivacyTermsPage() {
  return (
    <Page title='隐私条款'>
      {privacyTerms.map(({ title, paragraphs }) => (
        <Section key={title} title={title} near>
          <Card pad>
            {paragraphs.map(paragraph => <View className='terms__p' key={paragraph}>{spaced(paragraph)}</View>)}
          </Card>
        </Section>
      ))}
      {openWeChatGuideline && <Card><Row icon='shield' title='微信上的隐私保护指引' onTap={openWeChatGuideline} /></Card>}
      <View className='terms__version cap muted'>{spaced(`版本 ${privacyVersion}`)}</View>
    </Page>
  )
}
