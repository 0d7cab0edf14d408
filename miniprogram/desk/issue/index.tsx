import { useRouter } from '@tarojs/taro'
import { useCallback, useState } from 'react'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Loaded } from '../../components/page/loaded'
import { toast } from '../../components/toast/toast'
import { open } from '../../pages/routes'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { IssueDetail } from './issue-detail'
import { IssueList } from './issue-list'
import { IssueOnPhone } from './issue-on-phone'
import './issue.css'

/** The issues of the bulletin, and one with its articles: side by side, or on a phone this page again with `?id=`. */
export default function IssuePage() {
  const asked = useRouter().params.id
  const wide = useWide()
  const [picked, setPicked] = useState(asked)
  const all = useCall(cloud.bulletin.issues, {})
  const id = picked ?? (wide ? all.data?.issues[0]?.id : undefined)
  const one = useCall(cloud.bulletin.issue, { issueId: id ?? '' }, { wait: !id })
  const openIssue = useAction(cloud.bulletin.open)

  async function openNext(next: { year: number; number: number }) {
    const outcome = await openIssue.run(next)
    if (!outcome) return
    toast(`第 ${next.number} 期已开，审稿时可以选它`, 'check')
    if (wide) setPicked(outcome.issue.id)
    all.reload()
  }
  const { reload: reloadAll } = all
  const { reload: reloadOne } = one
  const reload = useCallback(() => {
    reloadAll()
    reloadOne()
  }, [reloadAll, reloadOne])
  const next = all.data?.nextNumber
  const opener = next && <Button size='s' icon='plus' onTap={() => openNext(next)}>{`新开第 ${next.number} 期`}</Button>

  if (!wide && id) return <IssueOnPhone state={one} reload={reload} />
  return (
    <DeskFrame title='简讯' what='简讯各期' roles={['editor', 'admin']} current={deskRoutes.issue} state={all} actions={opener}>
      {({ issues }) => {
        if (issues.length === 0) return <Blank icon='doc' title='还没有开过一期' detail='开了第一期，采用的稿件就有地方去。' />
        const list = <IssueList issues={issues} chosen={wide ? id : undefined} onChoose={chosen => (wide ? setPicked(chosen) : open(`${deskRoutes.issue}?id=${chosen}`))} />
        if (!wide) return list
        return (
          <Columns>
            <Column width={280}><Pane fill>{list}</Pane></Column>
            <Column>{one.data ? <IssueDetail key={one.data.issue.id} answer={one.data} reload={reload} /> : <Loaded title='这一期' state={one} />}</Column>
          </Columns>
        )
      }}
    </DeskFrame>
  )
}
