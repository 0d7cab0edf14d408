import Taro from '@tarojs/taro'

/** Does something each time the network comes back; the answer ends it. */
export function whenOnline(act: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', act)
    return () => window.removeEventListener('online', act)
  }
  const follow = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) act()
  }
  Taro.onNetworkStatusChange(follow)
  return () => Taro.offNetworkStatusChange(follow)
}
