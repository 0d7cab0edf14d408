import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { checkCharacter } from '../../shared/domain/credit-code'
import type { Caller } from './ground'
import { uploadLicence } from './uploads'
import type { World } from './world'

const { submit, check } = contracts.application.calls

/** Made up, in the region 99 that is none. */
export function creditCode(world: World): string {
  const stem = `91990100MA1${String(world.next()).padStart(6, '0')}`
  return stem + checkCharacter(stem)
}

/** A company that nobody knows yet, and who speaks for it. */
export async function company(world: World, caller: Caller): Promise<Input<typeof submit>> {
  return {
    name: `河州新入会第${world.next()}公司`,
    creditCode: creditCode(world),
    region: '河州市',
    address: '河州市滨江路 8 号',
    business: '通信线路维护',
    licence: await uploadLicence(world, caller),
    person: { name: '温知夏', phone: world.phone() },
  }
}

/** A visitor's application as it stands after staff looked at it, or before. */
export async function application(world: World, stage: 'submitted' | 'returned' | 'checked' = 'submitted') {
  const caller = world.visitor()
  const input = await company(world, caller)
  const told = await world.done(submit, caller, input)
  if (told.outcome !== 'submitted') throw new Error(`not submitted: ${JSON.stringify(told)}`)
  const { id } = told.application
  if (stage === 'submitted') return { id, caller, input, revision: 0 }

  const staff = await world.member({ roles: ['staff'] })
  const finding = stage === 'checked' ? { is: 'in-order' as const } : { is: 'returned' as const, remark: '执照照片拍到反光，重拍一张' }
  await world.done(check, staff, { id, revision: 0, finding })
  return { id, caller, input, revision: 1 }
}

export const accepted = (world: World) => ({ is: 'accepted', meeting: '第五届理事会第七次会议', heldAt: world.now(), grade: 'director', term: '第五届' }) as const
export const declined = (world: World) => ({ is: 'declined', meeting: '第五届理事会第七次会议', heldAt: world.now(), why: '主营业务与章程规定的范围不符' }) as const
