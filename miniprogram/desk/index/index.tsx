import { hasRole, useMe } from '../../cloud/use-me'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ActivitiesPart } from './activities-part'
import { ApplicationsPart } from './applications-part'
import { EditorsPart } from './editors-part'
import { ExpensesPart } from './expenses-part'
import { OtherPages } from './other-pages'
import { SigningPart } from './signing-part'
import { PayingPart } from './paying-part'
import { StatementPart } from './statement-part'

/** What waits today for each of the person's roles. */
export default function DeskPage() {
  const { me } = useMe()
  const staff = hasRole(me, 'staff', 'admin')
  const wide = useWide()
  const editor = hasRole(me, 'editor', 'admin')
  return (
    <DeskFrame title='待办' roles={['staff', 'editor', 'approver', 'treasurer', 'admin']} current={deskRoutes.todo}>
      <Columns>
        {staff && <Column><ActivitiesPart /><ApplicationsPart /></Column>}
        <Column>
          {editor && <EditorsPart />}
          {hasRole(me, 'approver') && <SigningPart />}
          {hasRole(me, 'treasurer') && <PayingPart />}
          <StatementPart />
          <ExpensesPart />
        </Column>
        {!wide && <Column><OtherPages me={me} /></Column>}
      </Columns>
    </DeskFrame>
  )
}
