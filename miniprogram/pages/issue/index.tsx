import { useRouter } from '@tarojs/taro'

import { OneIssue } from './one-issue'
import { PastIssues } from './past-issues'

/** One issue of the bulletin, or all that are out. */
export default function IssuePage() {
  const { id } = useRouter().params
  return id ? <OneIssue id={id} /> : <PastIssues />
}
