import { papers } from '../../shared/contract/papers'
import { useCase } from '../_kit/use-case'
import { letterhead } from './association'
import { readTable } from './read-table'

export const table = useCase(papers.calls.table, async ({ now }, { quarter }) => {
  const [head, table] = await Promise.all([letterhead(), readTable(quarter)])
  return { now: now.getTime(), ...head, table }
})
