import type { ApplyField } from './form'

/** Why an application is not taken as it is: where it is said, and how. */
export const refusals = {
  'phone-taken': { field: 'phone', problem: '这个手机号已有人登记，核对一下，或联系秘书处' },
  'phone-bound': { field: 'phone', problem: '这个手机号已在另一个微信上登记，用那个微信打开，或联系秘书处' },
  'proof-expired': { field: 'phone', problem: '验证过了半小时，用微信手机号再验证一次' },
  'licence-missing': { field: 'licence', problem: '执照图片没有传上来，重新选一张' },
  'licence-too-large': { field: 'licence', problem: '图片超过 5 MB，换一张小些的' },
  'licence-wrong-kind': { field: 'licence', problem: '只收 JPG 或 PNG 图片，换一张' },
} as const satisfies Record<string, { field: ApplyField; problem: string }>
