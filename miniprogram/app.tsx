import type { PropsWithChildren } from 'react'

import { connectToCloud } from './cloud/connect'
import { answerWeChatAboutPrivacy } from './cloud/consent'
import { listenForKeys } from './components/tap/keyboard'
import './app.css'

connectToCloud()
answerWeChatAboutPrivacy()
if (process.env.TARO_ENV === 'h5') listenForKeys()

export default function App({ children }: PropsWithChildren) {
  return children
}
