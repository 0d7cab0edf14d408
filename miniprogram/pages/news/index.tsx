import { Page } from '../../components/page/page'

export default function NewsPage() {
  return <Page root title='资讯' />
}
