import type { PropsWithChildren } from 'react'

import { connectToCloud } from './cloud/connect'
import { listenForKeys } from './components/tap/keyboard'
import './app.css'

connectToCloud()
if (process.env.TARO_ENV === 'h5') listenForKeys()

export default function App({ children }: PropsWithChildren) {
  return children
}
