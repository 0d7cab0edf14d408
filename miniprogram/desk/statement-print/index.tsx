import { useRouter } from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { deskRoutes } from '../rail-items'
import { OnPhone } from './on-phone'
import { Sheet } from './sheet'
import './statement-print.css'

/** A quarter's statement as it comes out of a printer: `?quarter=2026Q3`. WeChat prints nothing: there it is a workbook to send on. */
export default function StatementPrintPage() {
  const { quarter = '' } = useRouter().params
  const wide = useWide()
  const state = useCall(cloud.papers.table, { quarter })
  const size = wide ? 's' : 'm'

  return (
    <DeskFrame
      title='打印发放表'
      what='发放表'
      roles={['editor', 'approver', 'treasurer', 'admin']}
      current={deskRoutes.statement}
      state={state}
      actions={state.data && (
        <>
          <Button size={size} icon='download' onTap={() => download(() => cloud.papers.statement({ quarter }))}>导出表格</Button>
          {process.env.TARO_ENV === 'h5' && <Button kind='primary' size={size} icon='receipt' onTap={() => window.print()}>打印</Button>}
        </>
      )}
    >
      {({ association, logo, table }) => (process.env.TARO_ENV === 'h5' ? <Sheet association={association} logo={logo} table={table} /> : <OnPhone table={table} />)}
    </DeskFrame>
  )
}
