import { rmSync } from 'node:fs'
import { openProgram } from '../scripts/open-program'
import { parseLocal } from '../shared/domain/instant'
import { quickFolder } from './temporary'

/** A quiet Monday in the middle of a quarter, before the sample's arrival window of that day opens. */
export const sampleNow = parseLocal('2026-11-23 10:00')

/** The whole built program with its sample data, in a folder and at a port of its own. */
export async function startProgram() {
  const dataDir = quickFolder('program')
  const cloud = await openProgram({ port: 0, dataDir, withBrowser: true, now: sampleNow })
  return {
    url: cloud.url,
    cloud,
    async close() {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type Program = Awaited<ReturnType<typeof startProgram>>
