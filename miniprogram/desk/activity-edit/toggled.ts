/** A choice of several after a tap on one of them. */
export const toggled = <V>(chosen: readonly V[], one: V): V[] =>
  chosen.includes(one) ? chosen.filter(each => each !== one) : [...chosen, one]
