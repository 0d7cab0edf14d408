import type { Application } from '../../../shared/contract/application'
import { stageAfter } from '../../../shared/domain/application-rules'
import { Button } from '../../components/button/button'

export type Sheet = 'return' | 'accept' | 'decline'

interface ActsProps {
  application: Application
  /** records what the council decided */
  isAdmin: boolean
  onCheck: () => Promise<unknown>
  onSheet: (sheet: Sheet) => void
}

/** What can be done with an application as it stands; nothing where it waits for somebody else. */
export function Acts({ application: { stage }, isAdmin, onCheck, onSheet }: ActsProps) {
  const can = (act: Parameters<typeof stageAfter>[0]) => stageAfter(act, stage) !== null
  return (
    <>
      {isAdmin && can('decline') && <Button danger onTap={() => onSheet('decline')}>不同意</Button>}
      {can('sendBack') && <Button onTap={() => onSheet('return')}>退回补充</Button>}
      {can('check') && <Button block kind='primary' onTap={onCheck}>核对无误</Button>}
      {can('accept') && isAdmin && <Button block kind='primary' onTap={() => onSheet('accept')}>理事会同意</Button>}
    </>
  )
}

export const hasActs = ({ stage }: Application, isAdmin: boolean): boolean =>
  stageAfter('sendBack', stage) !== null || (isAdmin && stageAfter('decline', stage) !== null)
