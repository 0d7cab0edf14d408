import type { Person } from '../../../shared/contract/member'
import { monthKey } from '../../../shared/domain/instant'
import { VSteps } from '../../components/steps/v-steps'

/** Units served over the years, the present one first. */
export function Services({ services }: Pick<Person, 'services'>) {
  const steps = [...services].reverse().map(({ unitName, from, until }) => ({
    title: unitName,
    detail: until === null ? `${monthOf(from)} 至今` : `${monthOf(from)} 至 ${monthOf(until)}`,
    state: until === null ? ('on' as const) : ('done' as const),
  }))
  return <VSteps steps={steps} plain />
}

const monthOf = (at: number) => monthKey(at).replace('-', '.')
