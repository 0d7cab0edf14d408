import { enrolment } from '../../shared/contract/enrolment'
import { mostEnrolled } from '../../shared/domain/enrol-rules'
import { isStaff } from '../../shared/domain/people-rules'
import { peopleColumns, type PeopleColumn } from '../../shared/domain/people-sheet'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'

export const template = useCase(enrolment.calls.template, async ({ db, caller }, { activityId }) => {
  const activity = await db.activities.find(activityId)
  const asStaff = isStaff(caller)
  if (!activity || (activity.status === 'draft' && !asStaff)) throw new AppError('NOT_FOUND')

  const columns = peopleColumns(activity, asStaff)
  const base64 = await writeWorkbook([
    {
      name: '人员',
      columns: columns.map(({ title, options, of }) => ({ title, options: isChosenOnce(of) ? options : [] })),
      rows: [columns.map(({ example }) => example)],
    },
    {
      name: '填写说明',
      columns: [{ title: '列' }, { title: '怎么填', width: 80 }],
      rows: [
        ['人员', `一人一行，一次最多 ${mostEnrolled[asStaff ? 'staff' : 'contact']} 人。示例行留着也不会导入。`],
        ...columns.map(each => [each.title, howToFill(each)]),
      ],
    },
  ])
  return { name: `${activity.title.replace(/[\\/:*?"<>|]/g, ' ')} 报名表.xlsx`, base64 }
})

const isChosenOnce = (of: PeopleColumn['of']) => typeof of === 'string' || of.kind === 'choice'

function howToFill({ of, options }: PeopleColumn): string {
  if (typeof of !== 'string') {
    const need = of.required ? '必填。' : '选填。'
    const how = { text: '照实填写', number: '填数字', choice: `选一个：${options.join('、')}`, several: `可选几个，用顿号隔开：${options.join('、')}`, date: '填日期，如 2026-05-14', file: '' }
    return need + how[of.kind] + (of.hint ? `。${of.hint}` : '')
  }
  return plainWords[of] ?? (options.length > 0 ? `选一个：${options.join('、')}` : '选填')
}

const plainWords: Partial<Record<Extract<PeopleColumn['of'], string>, string>> = {
  name: '必填。和本人登记的姓名一致',
  phone: '必填。11 位，本人用这个手机号打开行协通就能看到报名',
  unit: '单位全称，和会员名录一致；已登记过的人可以不填',
  title: '要发票的填；几个人开在一张表里的，可以留空，上传后一次填好',
  taxpayerNumber: '18 位，照营业执照',
  address: '专票要填',
  invoicePhone: '专票要填',
  bank: '专票要填，写到支行',
  account: '专票要填',
}
