import { useRef, useState } from 'react'
import { attachmentLimit, pictureLimit } from '../../../shared/domain/activity-files'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { choosePdf, choosePicture, upload, type ChosenFile } from '../../cloud/upload'

export interface Uploaded {
  fileId: string
  name: string
  bytes: number
  /** where it can be seen for some minutes */
  url: string
}

const kinds = {
  picture: {
    choose: choosePicture,
    most: pictureLimit,
    'too-large': '图片超过 5 MB，换一张小些的',
    'wrong-kind': '这不是 JPG 或 PNG 图片，换一张',
  },
  attachment: {
    choose: choosePdf,
    most: attachmentLimit,
    'too-large': '文件超过 20 MB，压缩后再传',
    'wrong-kind': '这不是 PDF，另存为 PDF 后再传',
  },
} as const

const lost = '没有传上去，再选一次'

/** Brings a picture or a PDF to the storage, and has it looked at there before it is taken. */
export function useUpload(as: keyof typeof kinds, onUploaded: (file: Uploaded) => void) {
  const [problem, setProblem] = useState<string | null>(null)
  const kind = kinds[as]
  // The form may have changed while the file was on its way.
  const latest = useRef(onUploaded)
  latest.current = onUploaded

  async function choose(): Promise<void> {
    const chosen = await kind.choose()
    if (!chosen) return
    if (chosen.size > kind.most) return setProblem(kind['too-large'])
    setProblem(null)
    try {
      setProblem(await bring(chosen))
    } catch (error) {
      const { code, message } = error as AppError
      setProblem(code === 'OFFLINE' ? '没有网络，还没传上去，联网后再选一次' : message)
    }
  }

  /** @returns what stands against the file */
  async function bring(chosen: ChosenFile): Promise<string | null> {
    const { ticket } = await cloud.activity.ticket({})
    await upload(chosen, ticket)
    const found = await cloud.activity.file({ fileId: ticket.fileId, as })
    if (found.outcome === 'refused') return found.reason === 'missing' ? lost : kind[found.reason]
    latest.current({ fileId: ticket.fileId, name: chosen.name, bytes: found.bytes, url: found.url })
    return null
  }

  return { choose, problem }
}
