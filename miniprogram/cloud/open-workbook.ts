import Taro from '@tarojs/taro'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a workbook to the person: a download in a browser; on WeChat it opens, to be sent on from its menu. */
export async function openWorkbook({ name, base64 }: { name: string; base64: string }): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([bytes], { type }))
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
    return
  }
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, base64, 'base64')
  await Taro.openDocument({ filePath: path, fileType: 'xlsx', showMenu: true })
}
