import { articleLimits } from './article-rules'
import { formatCount } from './format-count'

/**
 * Bytes of a Word file. The issue refuses 50 MB; less is taken, because a function holds the file and one of its pictures
 * at a time in its memory.
 */
export const mostWordBytes = 20 * 1024 * 1024

/** Pictures of one article, and bytes of each. */
export const mostWordPictures = 12
export const mostWordPictureBytes = 10 * 1024 * 1024

export const wordRefusals = [
  'old-format', 'old-or-locked', 'pdf', 'macros', 'not-word', 'empty', 'too-large', 'too-much-inside', 'damaged', 'missing',
] as const
export type WordRefusal = (typeof wordRefusals)[number]

/** Why a Word file is not taken, and what can be done. @source issue 7, "From a Word file" */
export const wordRefusalWords: Readonly<Record<WordRefusal, string>> = {
  'old-format': '这是旧格式的文件，用 Word 或 WPS 另存为 .docx 再选',
  'old-or-locked': '这个文件加了密码，或者是旧格式。用 Word 或 WPS 另存为不加密码的 .docx 再选',
  'pdf': 'PDF 读不出段落，选它原来的 Word 文件',
  'macros': '这个文件带有宏，另存为不带宏的 .docx 再选',
  'not-word': '这不是 Word 文件，选 .docx 结尾的文件',
  'empty': '文件里没有读到文字，换一个文件再选',
  'too-large': `文件超过 ${mostWordBytes / 1024 / 1024} MB。先去掉图片再选，图片可以在这里另加`,
  'too-much-inside': '文件里的内容太多，读不下。只留要投的这一篇，另存后再选',
  'damaged': '文件没有读出来，可能没有存完整。用 Word 或 WPS 打开，另存一份再选',
  'missing': '文件没有传上来，再选一次',
}

export const tooLongWords = (characters: number): string => {
  const { max } = articleLimits.body
  return `文件里有 ${formatCount(characters)} 字，多 ${formatCount(characters - max)} 字，一篇最多 ${formatCount(max)} 字。删减或分成几篇再选`
}

/** What the name and size of a file already stand against, before anything is uploaded. @param size bytes */
export function whyNotWord({ name, size }: { name: string; size: number }): WordRefusal | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  if (['doc', 'dot', 'wps', 'wpt', 'rtf', 'odt'].includes(ending)) return 'old-format'
  if (['docm', 'dotm'].includes(ending)) return 'macros'
  if (ending === 'pdf') return 'pdf'
  if (ending !== 'docx') return 'not-word'
  if (size === 0) return 'empty'
  return size > mostWordBytes ? 'too-large' : null
}

/** What a file has and an article has not, and how often; `numbering` came along in another form. */
export type LeftOut =
  | 'contents' | 'footnotes' | 'comments' | 'links' | 'formulas' | 'charts' | 'numbering'
  | 'pictures-of-another-kind' | 'pictures-too-large' | 'pictures-too-many'

const leftOutWordsOf: Readonly<Record<LeftOut, (count: number) => string>> = {
  'contents': () => '目录没有带进来',
  'footnotes': count => `脚注 ${count} 条没有带进来`,
  'comments': count => `批注 ${count} 条没有带进来`,
  'links': count => `链接 ${count} 个只留下文字`,
  'formulas': count => `公式 ${count} 个没有带进来`,
  'charts': count => `图表 ${count} 个没有带进来，可以截图后加为图片`,
  'numbering': () => '自动编号写成了 1. 2. 3.，与原文核对一遍',
  'pictures-of-another-kind': count => `${count} 张图片不是 JPG 或 PNG，没有带进来`,
  'pictures-too-large': count => `${count} 张图片超过 ${mostWordPictureBytes / 1024 / 1024} MB，没有带进来`,
  'pictures-too-many': count => `图片最多 ${mostWordPictures} 张，后面 ${count} 张没有带进来`,
}

export const leftOutKinds = Object.keys(leftOutWordsOf) as LeftOut[]

/** One sentence for each kind. */
export const leftOutWords = ({ what, count }: { what: LeftOut; count: number }): string => leftOutWordsOf[what](count)
