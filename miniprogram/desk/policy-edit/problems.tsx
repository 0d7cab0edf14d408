import { View } from '@tarojs/components'

import type { PolicyProblemCode } from '../../../shared/domain/policy-rules'
import { policyProblemWords } from '../../../shared/domain/policy-rules-words'
import { Icon } from '../../components/icon/icon'
import { spaced } from '../../components/text/spaced'

/** What is wrong between the lines of a part, where no one line is. */
export function Problems({ codes }: { codes: readonly PolicyProblemCode[] }) {
  return codes.map(code => (
    <View key={code} className='policy-bad cap line-top' {...{ role: 'alert' }}>
      <Icon className='policy-bad__ic' name='close-circle' size={16} color='danger' />
      <View className='grow'>{spaced(policyProblemWords[code])}</View>
    </View>
  ))
}
