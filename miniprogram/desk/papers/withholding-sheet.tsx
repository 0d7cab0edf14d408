import { View } from '@tarojs/components'
import { useState } from 'react'

import { quarterWords } from '../../../shared/domain/paper-table'
import { cloud } from '../../cloud'
import { openWorkbook } from '../../cloud/open-workbook'
import { useAction } from '../../cloud/use-action'
import { AreaField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import '../sheet.css'

/** By contract. */
const shortest = 4

interface WithholdingSheetProps {
  quarter: string
  onClose: () => void
}

/** Asks what the full identity numbers are read for: each of them goes on record with it, and its person is told. */
export function WithholdingSheet({ quarter, onClose }: WithholdingSheetProps) {
  const [why, setWhy] = useState(`申报 ${quarterWords(quarter)}稿酬个人所得税`)
  const list = useAction(cloud.papers.withholding)
  // One line by contract: the enter key is a space here.
  const reason = why.replace(/\s+/g, ' ').trim()

  async function exportIt() {
    const told = await list.run({ quarter, why: reason })
    if (!told) return
    if (told.outcome === 'refused') return toast('发放表退回成了草稿，送签后再导出', 'alert')
    try {
      await openWorkbook(told)
    } catch {
      return toast('表格没有打开，稍后再试一次', 'alert')
    }
    onClose()
    toast(told.without > 0 ? `已导出，${told.without} 人没有登记证件号` : `已导出，${told.read} 人`, told.without > 0 ? 'alert' : 'check')
  }

  return (
    <ConfirmSheet
      open
      title='导出代扣税清单'
      label='导出，并留下记录'
      off={reason.length < shortest ? '写明用来做什么，至少 4 个字' : undefined}
      onConfirm={exportIt}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <AreaField label='用来做什么' value={why} maxLength={100} minHeight={52} hint='谁在什么时候、为什么看，逐人留记录，并告诉本人' onChange={setWhy} />
      </View>
      <Note tone='warn'>清单里有完整的证件号码。申报后把文件删掉，不要转发。</Note>
    </ConfirmSheet>
  )
}
