import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseLocal } from '../shared/domain/instant'
import { openProgram } from './open-program'

const run = promisify(execFile)

/** What the README shows, and as whom. */
const phone = {
  'sample-linruoxi': [
    '/pages/home/index',
    '/pages/activity/index?id=training0002',
    '/pages/pass/index?activityId=training0001',
    '/pages/my-earnings/index',
  ],
}
const desk = { 'sample-zhouyining': ['/desk/review/index', '/desk/statement/index?quarter=2026Q3'] }

/** `npm run pictures`: takes the README's pictures from the running program, at a moment when much goes on in it. */
async function takePictures() {
  const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'))
  const cloud = await openProgram({ port: 0, dataDir, withBrowser: true, now: parseLocal('2026-11-23 15:05') })
  const take = (as: string, routes: string[], ...more: string[]) =>
    run('npx', ['tsx', 'scripts/screenshot.ts', '--base', cloud.url, '--out', 'docs/pictures', '--as', as, ...more, ...routes])
  for (const [as, routes] of Object.entries(phone)) await take(as, routes)
  for (const [as, routes] of Object.entries(desk)) await take(as, routes, '--wide')
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
}

void takePictures()
