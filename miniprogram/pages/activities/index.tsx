import { Page } from '../../components/page/page'

export default function ActivitiesPage() {
  return <Page root title='活动' />
}
