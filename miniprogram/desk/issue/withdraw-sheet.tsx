import { useEffect, useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Card } from '../../components/card/card'
import { AreaField } from '../../components/field/text-field'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { IssueArticle } from './issue-words'

interface WithdrawSheetProps {
  article: IssueArticle | null
  onClose: () => void
  onDone: () => void
}

/** Takes a published article back, with the reason that its author will read. */
export function WithdrawSheet({ article, onClose, onDone }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const withdraw = useAction(cloud.bulletin.withdraw)
  useEffect(() => setReason(''), [article?.id])
  if (!article) return null

  async function confirm() {
    const told = await withdraw.run({ id: article!.id, reason: reason.trim() })
    if (!told) return
    toast(told.outcome === 'moved' ? '已撤下，作者会收到通知' : '这篇稿件已不在刊发中', told.outcome === 'moved' ? 'check' : 'alert')
    onClose()
    onDone()
  }

  return (
    <ConfirmSheet open danger title='撤下这篇稿件' label='撤下，通知作者' off={reason.trim() ? undefined : '写明撤稿的原因'} onConfirm={confirm} onClose={onClose}>
      《{article.title}》将从资讯里撤下，在本期目录里标为已撤稿，不再计稿酬；已结表的季度不变。撤下后不能恢复。
      <Card><AreaField label='原因' value={reason} onChange={setReason} maxLength={500} placeholder='作者会看到' /></Card>
    </ConfirmSheet>
  )
}
