import { Page } from '../../components/page/page'

export default function HomePage() {
  return <Page root title='行协通' />
}
