/** Why a unit's data were not taken, in words. @param owner the unit that has it already */
export function refusalWords({ reason, owner }: { reason: 'name-taken' | 'code-taken' | 'changed-meanwhile'; owner: string }): string {
  switch (reason) {
    case 'name-taken':
      return `已有一家“${owner}”，核对名称`
    case 'code-taken':
      return `这个信用代码已登记给“${owner}”，核对后再填`
    case 'changed-meanwhile':
      return '资料刚被别人改过，看过新的再改'
  }
}
