import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Pane } from '../../components/desk/pane'
import { Pager } from '../../components/pager/pager'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { Reads } from './reads'

const pageSize = 20

/** Who read whose number in full, when and why: for administrators, the latest first. */
export default function AuditsPage() {
  const [page, setPage] = useState(0)
  const state = useHeld(useCall(cloud.privacy.audits, { page }))

  return (
    <DeskFrame title='查看记录' what='查看记录' roles={['admin']} current={deskRoutes.settings} state={state}>
      {({ rows, total }) => (
        <Pane>
          {rows.length > 0 && <Reads rows={rows} />}
          {total === 0 && <Blank icon='shield' title='还没有人查看过完整号码' detail='审批人、财务和管理员查看身份证号、银行卡号，谁看的、为什么看，都记在这里。' />}
          {total > 0 && <Pager page={page} pageSize={pageSize} total={total} unit='次' onChange={setPage} />}
        </Pane>
      )}
    </DeskFrame>
  )
}
