import { annual } from '../../shared/contract/annual'
import { useCase } from '../_kit/use-case'
import { readYear } from './read-year'
import { reckonHonours } from './reckon-honours'

export const proposeHonours = useCase(annual.calls.proposeHonours, async ({ now }, { year, rule }) =>
  reckonHonours(await readYear(year, now.getTime()), rule),
)
