import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { AreaField, TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { PhoneButton } from '../join/phone-button'
import type { ApplyField, ApplyForm, Problem } from './form'
import { LicenceField } from './licence-field'
import type { useLicence } from './use-licence'

/** A browser's field for numbers takes no `138 0000 0000` that someone pastes. */
const digits = process.env.TARO_ENV === 'h5' ? 'text' : 'number'

/** What is typed of the company, with the longest that is accepted. @source shared/contract/application.ts */
const lines = [
  { field: 'name', label: '单位全称', placeholder: '与执照一致', longest: 60 },
  { field: 'creditCode', label: '信用代码', placeholder: '执照上的 18 位', longest: 60 },
  { field: 'region', label: '地区', placeholder: '如 河州市', longest: 40 },
  { field: 'address', label: '地址', placeholder: '执照上的住所，或办公地址', longest: 100 },
] as const

interface FieldsProps {
  me: Me | null
  form: ApplyForm
  licence: ReturnType<typeof useLicence>
  problems: readonly Problem[]
  /** show every problem, not only those of fields that were left */
  all: boolean
  set: (change: Partial<ApplyForm>) => void
  save: () => void
}

/** The licence, what it says of the company, and who applies. */
export function Fields({ me, form, licence, problems, all, set, save }: FieldsProps) {
  const [left, setLeft] = useState<readonly ApplyField[]>([])
  const problemOf = (field: ApplyField) => (all || left.includes(field) ? problems.find(each => each.field === field)?.problem : undefined)
  const bound = (field: Exclude<ApplyField, 'licence'>) => ({
    value: form[field],
    error: problemOf(field),
    onChange: (value: string) => set({ [field]: value }),
    onBlur: () => {
      save()
      setLeft(earlier => [...earlier, field])
    },
  })

  return (
    <>
      <Section title='营业执照' end='只有您和秘书处看得到'>
        <Card>
          <LicenceField fileId={form.licence} src={licence.src} busy={licence.busy} error={licence.problem ?? problemOf('licence')} onChoose={licence.choose} />
        </Card>
      </Section>
      <Section title='单位'>
        <Card>
          {lines.map(({ field, label, placeholder, longest }) => (
            <TextField key={field} label={label} placeholder={placeholder} maxLength={longest} {...bound(field)} />
          ))}
          <AreaField column={false} label='主营业务' placeholder='一句话，如 通信线路施工和维护' maxLength={120} minHeight={26} {...bound('business')} />
        </Card>
      </Section>
      <Section title='申请人' end='入会后是单位联络人'>
        {me ? (
          <Card>
            <Field readOnly label='姓名'>{me.name}</Field>
            <Field readOnly label='手机'>{me.phone}</Field>
          </Card>
        ) : (
          <>
            <PhoneButton
              label={form.proof ? '换一个微信手机号' : '用微信手机号'}
              onProved={({ phone, proof, entered }) => {
                set({ phone, proof, ...(entered && { personName: entered.name }) })
                save()
              }}
            />
            <Card>
              <TextField label='姓名' placeholder='办理时按它找您' maxLength={20} {...bound('personName')} />
              {form.proof ? (
                <Field
                  readOnly
                  label='手机'
                  hint='微信已验证'
                  error={problemOf('phone')}
                  end={<Button kind='text' size='s' onTap={() => set({ phone: '', proof: '' })}>改为手填</Button>}
                >
                  {form.phone}
                </Field>
              ) : (
                <TextField label='手机' placeholder='秘书处核对时联系' keyboard={digits} maxLength={20} {...bound('phone')} />
              )}
            </Card>
          </>
        )}
      </Section>
    </>
  )
}
