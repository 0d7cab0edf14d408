import { units } from './001-units'
import { members } from './002-members'
import { registrationsPlaces } from './003-registrations-places'
import { activitiesPlans } from './004-activities-plans'
import { registrationsScans } from './005-registrations-scans'
import { activitiesCheckin } from './006-activities-checkin'
import { articles } from './007-articles'
import { issues } from './008-issues'
import { newsIndex } from './009-news-index'
import { statements } from './010-statements'
import { policies } from './011-policies'
import type { Migration } from './step'

/** In the order in which they are run. A new one is added at the end, and `dataVersion` becomes its number. */
export const migrations: readonly Migration[] = [
  units,
  members,
  registrationsPlaces,
  activitiesPlans,
  registrationsScans,
  activitiesCheckin,
  articles,
  issues,
  newsIndex,
  statements,
  policies,
]
