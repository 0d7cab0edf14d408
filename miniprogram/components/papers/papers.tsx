import { useState } from 'react'

import { dayAndTime } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { openFile } from '../../cloud/open-file'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { paperHint, seePaper, usePaper, type PaperProblem } from '../../cloud/use-paper'
import { Card } from '../card/card'
import { ChoiceSheet } from '../field/choice-field'
import { Row } from '../row/row'
import { Words } from '../text/words'
import { toast } from '../toast/toast'

interface PapersProps {
  activityId: string
  /** the fee can be transferred, so that there is a voucher to send */
  byTransfer: boolean
}

/** The papers of a place: the voucher of the transfer, sent until staff have recorded it, and the invoice once it is there. */
export function Papers({ activityId, byTransfer }: PapersProps) {
  const papers = useCall(cloud.registration.papers, { activityId })
  const { data, reload } = papers
  if (!data) return null
  const { voucher, noVoucher, invoice } = data
  const sends = byTransfer && noVoucher === null
  if (!sends && !voucher && !invoice?.url) return null
  return (
    <Card>
      {sends || (voucher && noVoucher === null) ? (
        <VoucherRow activityId={activityId} voucher={voucher} onChanged={reload} />
      ) : (
        voucher && <Row icon='doc' title='转账凭证' detail='会务已登记缴费' end='查看' onTap={() => void seePaper('voucher', voucher.fileId)} />
      )}
      {invoice?.url && <Row icon='receipt' title='电子发票' detail={`号码 ${invoice.number}`} end='打开' onTap={() => void openInvoice(invoice.url!)} />}
    </Card>
  )
}

interface VoucherRowProps {
  activityId: string
  voucher: { fileId: string; sentAt: number } | null
  onChanged: () => void
}

function VoucherRow({ activityId, voucher, onChanged }: VoucherRowProps) {
  const [asking, setAsking] = useState(false)
  const send = useAction(cloud.registration.sendVoucher)
  const paper = usePaper('voucher', async fileId => {
    const outcome = await send.run({ activityId, fileId })
    if (!outcome) return 'file-missing'
    if (outcome.outcome === 'sent') toast('已上传，等会务核对', 'check')
    if (outcome.outcome === 'refused') {
      if (isOfFile(outcome.reason)) return outcome.reason
      toast(refusals[outcome.reason], 'alert')
    }
    onChanged()
  })

  async function takeBack() {
    const outcome = await send.run({ activityId, fileId: null })
    if (!outcome) return
    if (outcome.outcome === 'refused' && !isOfFile(outcome.reason)) toast(refusals[outcome.reason], 'alert')
    else toast('凭证已撤回', 'check')
    onChanged()
  }

  const acts = { see: () => seePaper('voucher', voucher!.fileId), replace: paper.choose, takeBack }
  const detail = paper.busy
    ? '正在上传'
    : paper.waiting
      ? `${paper.waiting}，联网后上传`
      : voucher
        ? `${dayAndTime(voucher.sentAt)} 已上传，等会务核对`
        : `转账后上传，${paperHint('voucher')}`
  return (
    <>
      <Row
        icon='doc'
        title={voucher ? '转账凭证' : '上传转账凭证'}
        detail={paper.problem ? <Words tone='bad'>{paper.problem}</Words> : detail}
        label={voucher ? '转账凭证，已上传' : '上传转账凭证'}
        onTap={() => (voucher ? setAsking(true) : void paper.choose())}
      />
      <ChoiceSheet
        open={asking}
        title='转账凭证'
        options={[
          { value: 'see', label: '查看' },
          { value: 'replace', label: '换一张' },
          { value: 'takeBack', label: '撤回', detail: '会务登记缴费之前可以撤回' },
        ]}
        value={undefined}
        onClose={() => setAsking(false)}
        onChoose={act => {
          setAsking(false)
          void acts[act as keyof typeof acts]()
        }}
      />
    </>
  )
}

const refusals = {
  'not-registered': '您现在没有这场的席位，不用传凭证',
  free: '这场活动免费，不用传凭证',
  paid: '会务已登记缴费，凭证不用再改',
} as const

const isOfFile = (reason: keyof typeof refusals | PaperProblem): reason is PaperProblem => !(reason in refusals)

/** Its address is good for some minutes: a page that was open for longer is loaded anew. */
const openInvoice = (url: string) => openFile(url, false).catch(() => toast('发票没有打开，下拉刷新后再试', 'offline'))
