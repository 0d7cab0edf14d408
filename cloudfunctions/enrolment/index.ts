import { enrolment } from '../../shared/contract/enrolment'
import { serve } from '../_kit/serve'
import { enrol } from './enrol-people'
import { exportPeople } from './export-people'
import { headCounts } from './list-head-counts'
import { ofUnit } from './show-unit'
import { readSheet } from './read-sheet'
import { remindHeadCount } from './remind-head-count'
import { tellHeadCount } from './tell-head-count'
import { template } from './write-template'
import { ticket } from './give-ticket'
import { withdraw } from './withdraw-person'

export const main = serve(
  enrolment,
  { enrol, withdraw, ofUnit, tellHeadCount, headCounts, remindHeadCount, template, ticket, readSheet, export: exportPeople },
  { looksAfresh: true },
)
