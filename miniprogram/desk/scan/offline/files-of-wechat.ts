import Taro from '@tarojs/taro'
import type { DeviceFiles } from './device'

/** In the program's own folder on the phone, 200 MB. A file is written beside the old one and takes its place when it is whole. */
export function filesOfWechat(): DeviceFiles {
  const files = () => Taro.getFileSystemManager()
  const pathOf = (name: string) => `${Taro.env.USER_DATA_PATH}/desk-${name}`

  const read = (name: string, encoding?: 'utf8') =>
    new Promise<string | ArrayBuffer | null>((resolve, reject) =>
      files().readFile({ filePath: pathOf(name), encoding, success: ({ data }) => resolve(data), fail: reject }),
    ).catch(() => null)

  return {
    async bytes(name) {
      const data = await read(name)
      return data === null || typeof data === 'string' ? null : new Uint8Array(data)
    },
    async text(name) {
      const data = await read(name, 'utf8')
      return typeof data === 'string' ? data : null
    },
    write: (name, content) =>
      new Promise((resolve, reject) => {
        const filePath = `${pathOf(name)}.new`
        const isText = typeof content === 'string'
        files().writeFile({
          filePath,
          data: isText ? content : bufferOf(content),
          encoding: isText ? 'utf8' : undefined,
          success: () => files().rename({ oldPath: filePath, newPath: pathOf(name), success: () => resolve(), fail: reject }),
          fail: reject,
        })
      }),
    remove: name => new Promise(resolve => files().unlink({ filePath: pathOf(name), success: () => resolve(), fail: () => resolve() })),
  }
}

/** WeChat takes a whole buffer, and the bytes may be a part of one. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer
