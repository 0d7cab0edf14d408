import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'

/** Which other unit a unique index spoke for: the one with the credit code, else the one with the name. */
export async function whoHas({ creditCode, name, id = '' }: { creditCode: string; name: string; id?: string }) {
  const others = { _id: _.neq(id) }
  const byCode = creditCode ? await db.units.findOne({ ...others, codeKey: creditCode }) : null
  return byCode
    ? ({ reason: 'code-taken', owner: byCode.name } as const)
    : ({ reason: 'name-taken', owner: name } as const)
}
