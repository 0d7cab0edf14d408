import { Page } from '../../components/page/page'

export default function MePage() {
  return <Page root title='我的' />
}
