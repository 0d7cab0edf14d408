import Taro from '@tarojs/taro'

import type { IssueArticle } from '../../../shared/contract/bulletin'
import { issueHtml, issuePlainText } from '../../../shared/domain/issue-html'
import { toast } from '../../components/toast/toast'

interface Copied {
  issueId: string
  columns: readonly { name: string; articles: readonly IssueArticle[] }[]
}

/** Puts an issue on the clipboard: formatted in a browser, for the public account's editor; as plain text on a phone, which can do no more. */
export async function copyIssue(issue: Copied): Promise<void> {
  const plain = issuePlainText(issue)
  if (process.env.TARO_ENV !== 'h5') {
    await Taro.setClipboardData({ data: plain })
    return toast('已复制文字。带格式和图片的，用电脑浏览器复制', 'check')
  }
  try {
    const parts = { 'text/html': issueHtml(issue), 'text/plain': plain }
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })])))])
    toast('已复制，到公众号编辑器里粘贴。图片一小时内有效', 'check')
  } catch {
    toast('浏览器不让复制，允许剪贴板后再试一次', 'alert')
  }
}
