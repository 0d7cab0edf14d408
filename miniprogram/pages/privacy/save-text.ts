import Taro from '@tarojs/taro'

const fileName = '我的信息.txt'

/**
 * Gives the person a text as a file: a browser downloads it; WeChat, which lets no program save files by itself, hands
 * it to a chat of their choice, such as the one with themselves. Where it cannot, the text goes to the clipboard.
 *
 * @returns what the person is told; empty where WeChat shows it by itself
 */
export async function saveText(text: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    download(text)
    return '已下载'
  }
  try {
    const path = `${Taro.env.USER_DATA_PATH}/${fileName}`
    Taro.getFileSystemManager().writeFileSync(path, text, 'utf-8')
    await Taro.shareFileMessage({ filePath: path, fileName })
    return ''
  } catch (error) {
    if (/cancel/i.test(String((error as { errMsg?: string }).errMsg))) return ''
    await Taro.setClipboardData({ data: text })
    return '已复制，粘贴到别处即可保存'
  }
}

function download(text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName })
  link.click()
  URL.revokeObjectURL(url)
}
