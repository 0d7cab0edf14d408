import Taro from '@tarojs/taro'

import { toast } from '../../components/toast/toast'
import type { FormField, Problem } from './form'

/** Says how much is left to fill in, and shows the first of it. */
export function findProblem(problems: readonly Problem[]): void {
  toast(`还有 ${problems.length} 项待填，已在下方标出`, 'alert')
  void Taro.pageScrollTo({ selector: placeOf(problems[0]!.field), offsetTop: -96, duration: 200 }).catch(() => undefined)
}

function placeOf(field: FormField): string {
  if (field === 'certificate') return '.register__who'
  return field.startsWith('question:') ? `.ask-${field.slice('question:'.length)}` : '.invoice'
}
