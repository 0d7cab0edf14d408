import { useState } from 'react'

import type { Statement } from '../../../shared/contract/remuneration'
import { cloud } from '../../cloud'
import { hasRole, useMe } from '../../cloud/use-me'
import { Pane } from '../../components/desk/pane'
import type { IconName } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { download } from '../download'
import { openStatementPrint } from '../routes'
import { WithholdingSheet } from './withholding-sheet'

interface PapersProps {
  quarter: string
  status: Statement['status']
}

/** What of a statement is printed, filed and handed to the tax office. A draft's papers say that they are a draft's. */
export function Papers({ quarter, status }: PapersProps) {
  const [asking, setAsking] = useState(false)
  const { me } = useMe()
  const draft = status === 'draft'
  return (
    <Pane title='导出和打印' end={draft && '草稿'}>
      <Export icon='doc' title='稿酬发放表' detail='按人列出，带签名和签批' give={() => cloud.papers.statement({ quarter })} />
      <Export icon='doc' title='逐篇明细' detail='每篇的字数、计价和分成' give={() => cloud.papers.annex({ quarter })} />
      {hasRole(me, 'treasurer', 'admin') && !draft && (
        <Row icon='shield' title='代扣税清单' detail='有完整证件号，导出留记录' onTap={() => setAsking(true)} />
      )}
      <Row icon='receipt' title='打印发放表' detail='A4 横向，可手签' onTap={() => openStatementPrint(quarter)} />
      {asking && <WithholdingSheet quarter={quarter} onClose={() => setAsking(false)} />}
    </Pane>
  )
}

interface ExportProps {
  icon: IconName
  title: string
  detail: string
  give: () => Promise<{ name: string; base64: string }>
}

/** A workbook that is written while one waits. A tap meanwhile asks for nothing more. */
function Export({ icon, title, detail, give }: ExportProps) {
  const [busy, setBusy] = useState(false)
  async function run() {
    if (busy) return
    setBusy(true)
    await download(give)
    setBusy(false)
  }
  return <Row icon={icon} title={title} detail={busy ? '正在生成表格' : detail} chevron={!busy} onTap={() => void run()} />
}
