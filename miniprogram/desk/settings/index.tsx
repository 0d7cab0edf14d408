import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Column, Columns } from '../../components/desk/pane'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ContactPart } from './contact-part'
import { DuesPart } from './dues-part'
import { HistoryPart } from './history-part'
import { NamesPart } from './names-part'
import { OtherPages } from './other-pages'
import { PagesPart } from './pages-part'
import { SamplePart } from './sample-part'

/** What an administrator sets of the association, and the way to what has a page of its own. */
export default function SettingsPage() {
  const state = useCall(cloud.association.settings, {})
  const { reload } = state

  return (
    <DeskFrame title='设置' roles={['admin']} current={deskRoutes.settings} state={state}>
      {settings => (
        <>
          {settings.sample && <SamplePart settings={settings} reload={reload} />}
          <Columns>
            <Column>
              <NamesPart settings={settings} reload={reload} />
              <ContactPart settings={settings} reload={reload} />
              <DuesPart settings={settings} reload={reload} />
            </Column>
            <Column>
              <PagesPart settings={settings} />
              <OtherPages settings={settings} />
            </Column>
            <Column width={300}><HistoryPart settings={settings} /></Column>
          </Columns>
        </>
      )}
    </DeskFrame>
  )
}
