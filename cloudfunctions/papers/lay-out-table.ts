import { papers } from '../../shared/contract/papers'
import { useCase } from '../_kit/use-case'
import { association } from './association'
import { readTable } from './read-table'

export const table = useCase(papers.calls.table, async ({ now }, { quarter }) => ({
  now: now.getTime(),
  association: association(),
  table: await readTable(quarter),
}))
