import type { BulletinIssue } from '../../../shared/contract/bulletin'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notPublishedWords } from './not-published-words'

interface PublishSheetProps {
  open: boolean
  issue: BulletinIssue
  onClose: () => void
  onPublished: () => void
}

/** Asks once more before everyone reads it and it is paid for. */
export function PublishSheet({ open, issue, onClose, onPublished }: PublishSheetProps) {
  const publish = useAction(cloud.bulletin.publish)

  async function confirm() {
    const told = await publish.run({ issueId: issue.id, revision: issue.revision })
    if (!told) return
    if (told.outcome === 'published') toast(`第 ${issue.number} 期已发布`, 'check')
    else toast(notPublishedWords(told), 'alert')
    onClose()
    onPublished()
  }

  return (
    <ConfirmSheet open={open} title={`发布第 ${issue.number} 期`} label={`发布 ${issue.accepted} 篇`} onConfirm={confirm} onClose={onClose}>
      发布后，{issue.accepted} 篇稿件立即出现在资讯里，按今天的标准计入本季稿酬，不能再改。
    </ConfirmSheet>
  )
}
