import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { deskRoutes } from '../rail-items'
import { Decided } from './decided'
import { Deciding } from './deciding'

/** Whom the association honours for a year, and by which rule: `?year=2026`. */
export default function HonoursPage() {
  const year = Number(useRouter().params.year)
  const wide = useWide()
  const [anew, setAnew] = useState(false)
  const state = useCall(cloud.annual.honours, { year })
  const { data } = state
  const deciding = data && (anew || !data.honours)

  function done() {
    setAnew(false)
    state.reload()
  }
  return (
    <DeskFrame
      title={`${year} 年表彰名单`}
      heading='表彰名单'
      what='表彰名单'
      roles={['editor', 'admin']}
      current={deskRoutes.year}
      state={state}
      actions={data?.honours && !deciding && (
        <>
          <Button size={wide ? 's' : 'm'} onTap={() => setAnew(true)}>重新定</Button>
          <Button size={wide ? 's' : 'm'} icon='download' onTap={() => download(() => cloud.annual.export({ year }))}>导出表格</Button>
        </>
      )}
    >
      {({ honours }) => (honours && !anew
        ? <Decided honours={honours} />
        : <Deciding year={year} before={honours} onDone={done} onBack={honours ? () => setAnew(false) : undefined} />
      )}
    </DeskFrame>
  )
}
