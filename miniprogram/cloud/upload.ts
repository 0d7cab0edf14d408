import Taro from '@tarojs/taro'
import type { UploadTicket } from '../../shared/contract/file'
import { AppError } from '../../shared/errors'
import { cloudEnv } from './cloud-env'

/** A file that the person chose: where WeChat keeps it, or what the browser holds of it. */
export interface ChosenFile {
  name: string
  /** bytes */
  size: number
  path: string
  file?: File
}

const isBrowser = process.env.TARO_ENV === 'h5'

/** @returns null when the person thought better of it */
export async function choosePicture(): Promise<ChosenFile | null> {
  if (isBrowser) return chooseInBrowser('image/jpeg,image/png')
  const chosen = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }).catch(() => null)
  const picture = chosen?.tempFiles[0]
  return picture ? { name: nameOf(picture.tempFilePath), size: picture.size, path: picture.tempFilePath } : null
}

/** @returns as `choosePicture` */
export const chooseWorkbook = () => chooseDocument('.xlsx', ['xlsx', 'xls'])

/**
 * A picture or a document, whichever the person has it as.
 * @param types what a document may be: `['pdf']`
 * @returns as `choosePicture`
 */
export async function choosePaper(types: readonly string[]): Promise<ChosenFile | null> {
  const endings = types.map(type => `.${type}`)
  if (isBrowser) return chooseInBrowser(['image/jpeg', 'image/png', ...endings].join())
  const choice = await Taro.showActionSheet({ itemList: ['拍照或选图片', '从聊天里选文件'] }).catch(() => null)
  if (!choice) return null
  return choice.tapIndex === 0 ? choosePicture() : chooseDocument('', [...types])
}

/** @returns as `choosePicture` */
export const choosePdf = () => chooseDocument('application/pdf', ['pdf'])

/** Those that cannot be read are on offer too, so that somebody who has nothing else hears why. @returns as `choosePicture` */
export const chooseWord = () => chooseDocument('.docx,.doc,.wps', ['docx', 'doc', 'wps'])

/** On WeChat a document comes out of a chat: that is where people keep them. */
async function chooseDocument(accept: string, extension: string[]): Promise<ChosenFile | null> {
  if (isBrowser) return chooseInBrowser(accept)
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension }).catch(() => null)
  const document = chosen?.tempFiles[0]
  return document ? { name: document.name, size: document.size, path: document.path } : null
}

/**
 * Brings a chosen file to the storage by a ticket that a function gave.
 * @throws AppError OFFLINE
 */
export async function upload(chosen: ChosenFile, { cloudPath, url, headers }: UploadTicket): Promise<void> {
  try {
    if (!isBrowser) return void (await Taro.cloud.uploadFile({ cloudPath, filePath: chosen.path }))
    const answer = await fetch((await cloudEnv()) ? url : withinLocalCloud(url), { method: 'PUT', headers, body: chosen.file })
    if (!answer.ok) throw new Error(`the storage answered ${answer.status}`)
  } catch {
    throw new AppError('OFFLINE')
  }
}

/** A local cloud and its storage are one server, whichever of its names the page was opened under. */
function withinLocalCloud(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

function chooseInBrowser(accept: string): Promise<ChosenFile | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, size: file.size, path: '', file } : null)
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
}
