import type { PropsWithChildren } from 'react'

import { listenForKeys } from './components/tap/keyboard'
import './app.css'

if (process.env.TARO_ENV === 'h5') listenForKeys()

export default function App({ children }: PropsWithChildren) {
  return children
}
