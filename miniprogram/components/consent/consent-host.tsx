import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'

import { answerConsent, seekConsent, useAskingConsent } from '../../cloud/consent'
import { useToldAssociation } from '../../cloud/use-association'
import { useKnownMe } from '../../cloud/use-me'
import { ConsentSheet } from './consent-sheet'

/** Where a page asks for agreement to the privacy terms; every `Page` has one, and only the page that is seen asks. */
export function ConsentHost() {
  const me = useKnownMe()
  const inForce = useToldAssociation(me === null)?.privacyVersion ?? null
  const asking = useAskingConsent()
  // The terms themselves are read without the sheet over them; it waits on the page below.
  const readsTerms = useRouter().path.includes('/privacy-terms/')
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => seekConsent(me, inForce), [me, inForce])

  return asking && shown && !readsTerms ? <ConsentSheet again={Boolean(me?.consent)} onAnswer={agreed => answerConsent(agreed, me)} /> : null
}
