import { useRouter } from '@tarojs/taro'

import { pageKeys, pageNames } from '../../../shared/domain/association-pages'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { Editor } from './editor'

/** One of the pages that everyone reads: its text, how it will look, and what it said before. `?of=privacy` */
export default function PageEditPage() {
  const { of: asked } = useRouter().params
  const of = pageKeys.find(key => key === asked) ?? 'agreement'
  const state = useCall(cloud.association.pageHistory, { of })
  if (!state.data || state.error?.code === 'FORBIDDEN') return <DeskFrame title={pageNames[of]} roles={['admin']} current={deskRoutes.settings} state={state} />
  return <Editor key={`${of} ${state.data.revision}`} history={state.data} reload={state.reload} />
}
