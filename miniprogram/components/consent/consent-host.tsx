import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

import { answerConsent, seekConsent, useAskingConsent } from '../../cloud/consent'
import { useKnownMe } from '../../cloud/use-me'
import { ConsentSheet } from './consent-sheet'

/** Where a page asks for agreement to the privacy terms; every `Page` has one, and only the page that is seen asks. */
export function ConsentHost() {
  const me = useKnownMe()
  const asking = useAskingConsent()
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => seekConsent(me), [me])

  return asking && shown ? <ConsentSheet again={Boolean(me?.consent)} onAnswer={agreed => answerConsent(agreed, me)} /> : null
}
