import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'

import { pageKeys, pageNames, type PageKey } from '../../../shared/domain/association-pages'
import { fullDayOf } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { openWeChatGuideline } from '../../cloud/consent'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { spaced } from '../../components/text/spaced'
import { ContactCard } from './contact-card'
import { OtherPages } from './other-pages'
import { Sections } from './sections'
import './privacy-terms.css'

/** One of the pages that everyone reads: the privacy terms, or what `?of=` names. */
export default function PrivacyTermsPage() {
  const of = keyIn(useRouter().params.of)
  const state = useCall(cloud.association.page, { of }, { keep: true })

  return (
    <Page title={pageNames[of]} state={state}>
      {({ text, version, at }) => (
        <>
          {of === 'contact' && <ContactCard />}
          <Sections text={text} />
          {of === 'privacy' && openWeChatGuideline && <Card><Row icon='shield' title='微信上的隐私保护指引' onTap={openWeChatGuideline} /></Card>}
          <OtherPages of={of} />
          <View className='terms__version cap muted'>{spaced([version && `版本 ${version}`, at && `${fullDayOf(at)}更新`].filter(Boolean).join('，'))}</View>
        </>
      )}
    </Page>
  )
}

const keyIn = (text: string | undefined): PageKey => pageKeys.find(key => key === text) ?? 'privacy'
