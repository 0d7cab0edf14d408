import { associationNow } from '../_kit/association'
import { linkTo } from '../_kit/files'

/** Seconds that the logo's address is good for: a paper is laid out to be printed now. */
const goodFor = 3_600

/** The lines above a table: whose paper it is, and what it says; without a name, the latter alone. */
export const headed = async (...lines: readonly string[]): Promise<string[]> => [(await associationNow()).name, ...lines].filter(Boolean)

/** On the head of its papers; empty where nobody has told it. */
export async function letterhead(): Promise<{ association: string; logo: string }> {
  const { name, logo } = await associationNow()
  return { association: name, logo: logo ? ((await linkTo(logo, goodFor)) ?? '') : '' }
}
