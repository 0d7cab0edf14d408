import { backup } from '../../shared/contract/backup'
import { serve } from '../_kit/serve'
import { check } from './check-backup'
import { list } from './list-backups'
import { start } from './start-backup'
import { tend } from './tend'

export const main = serve(backup, { list, start, check }, { onTimer: scene => tend(scene) })
