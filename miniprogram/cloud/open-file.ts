import Taro from '@tarojs/taro'

/**
 * Shows a file that a function gave an address of: a picture over the whole screen, anything else the way WeChat shows
 * a document, to be sent on from its menu. A browser does both by itself.
 *
 * @throws whatever WeChat says when it cannot
 */
export async function openFile(url: string, isPicture: boolean): Promise<void> {
  if (isPicture) return void (await Taro.previewImage({ urls: [url] }))
  if (process.env.TARO_ENV === 'h5') return download(url)
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
}

/** A link, as a window that opens some time after the tap is taken for an advertisement. */
function download(url: string) {
  const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener', download: '' })
  link.click()
}
