import type { Question } from '../../../shared/contract/activity-plan'

export const questionKinds: Readonly<Record<Question['kind'], string>> = {
  text: '填空',
  number: '数字',
  choice: '单选',
  several: '多选',
  date: '日期',
  file: '文件',
}
