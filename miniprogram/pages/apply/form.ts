import type { Application, application } from '../../../shared/contract/application'
import type { Input } from '../../../shared/contract/call'
import { checkCreditCode, creditCodeProblem } from '../../../shared/domain/credit-code'
import { checkPhone, phoneProblem } from '../../../shared/domain/phone'

/** What stands in the form: all as typed. */
export interface ApplyForm {
  name: string
  creditCode: string
  region: string
  address: string
  business: string
  /** of the uploaded picture; empty before */
  licence: string
  personName: string
  phone: string
  /** that WeChat vouched for the phone; empty for a typed one */
  proof: string
}

export type ApplyField = Exclude<keyof ApplyForm, 'proof'>

export interface Problem {
  field: ApplyField
  problem: string
}

/** What is known already: of an application that came back, or was not taken before. */
export const applyForm = (before: Application | null): ApplyForm => ({
  name: before?.name ?? '',
  creditCode: before?.creditCode ?? '',
  region: before?.region ?? '',
  address: before?.address ?? '',
  business: before?.business ?? '',
  licence: before?.licence ?? '',
  personName: '',
  phone: '',
  proof: '',
})

const filled = (text: string, problem: string) => (text.trim() ? null : problem)

/**
 * What stands against submitting, in the order of the form.
 * @param hasPicture also one that is chosen and not uploaded yet
 * @param isMember their own record says who they are
 */
export function applyProblems(form: ApplyForm, { hasPicture, isMember }: { hasPicture: boolean; isMember: boolean }): Problem[] {
  const checks: readonly (readonly [ApplyField, string | null])[] = [
    ['licence', hasPicture ? null : '拍一张营业执照，四角拍全'],
    ['name', filled(form.name, '填写单位全称，与执照一致')],
    ['creditCode', creditCodeProblem(form.creditCode)],
    ['region', filled(form.region, '填写所在市或区县')],
    ['address', filled(form.address, '填写地址')],
    ['business', filled(form.business, '用一句话写主营业务')],
    ['personName', isMember ? null : filled(form.personName, '填写您的姓名')],
    ['phone', isMember ? null : phoneProblem(form.phone)],
  ]
  return checks.flatMap(([field, problem]) => (problem ? [{ field, problem }] : []))
}

/** As it is sent. @param me whose record stands, where there is one */
export function submission(form: ApplyForm, me: { name: string; phone: string } | null): Input<(typeof application)['calls']['submit']> {
  const { personName, phone, proof, creditCode, ...rest } = form
  const code = checkCreditCode(creditCode)
  const number = checkPhone(phone)
  return {
    ...rest,
    creditCode: code.ok ? code.code : creditCode,
    person: me ? { name: me.name, phone: me.phone } : { name: personName, phone: number.ok ? number.phone : phone, proof },
  }
}
