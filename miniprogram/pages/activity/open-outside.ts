import Taro from '@tarojs/taro'

import type { Activity } from '../../../shared/contract/activity'
import { toast } from '../../components/toast/toast'

const isBrowser = process.env.TARO_ENV === 'h5'

export const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

export const copy = (data: string) => void Taro.setClipboardData({ data }).then(() => isBrowser && toast('已复制', 'check'))

/** The place on a map that can lead there: WeChat's own, in a browser a page of the same maps. */
export function showOnMap({ place, address, location }: Activity): void {
  if (!location) return
  const { latitude, longitude } = location
  if (!isBrowser) return void Taro.openLocation({ latitude, longitude, name: place, address }).catch(() => undefined)
  const marker = `coord:${latitude},${longitude};title:${place};addr:${address || place}`
  window.open(`https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}&referer=xingxietong`, '_blank', 'noopener')
}

/** An attachment in WeChat's reader, or in the browser's. */
export async function openAttachment(url: string | undefined): Promise<void> {
  if (!url) return toast('附件没有取到，联网后下拉刷新再试', 'offline')
  if (isBrowser) return void window.open(url, '_blank', 'noopener')
  toast('正在打开附件', 'download')
  try {
    const { tempFilePath } = await Taro.downloadFile({ url })
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
  } catch {
    toast('附件没有打开，联网后再试', 'offline')
  }
}
