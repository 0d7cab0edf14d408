import type CloudBase from '@cloudbase/manager-node'
import { take } from './apply'
import { findOut } from './found'
import { plan } from './plan'
import type { Found, Plan, Wanted } from './shape'
import { troubleWords } from './trouble'
import { noticeWords, planWords, refusalWords, stepWords } from './words'

export interface Asked {
  cloud: CloudBase
  root: string
  settings: Readonly<Record<string, string>>
  wanted: Wanted
  /** Without it nothing is changed. */
  apply: boolean
  /** Names the migrations that the environment's data still need. */
  pendingMigrations: () => Promise<readonly string[]>
  say: (line: string) => void
  /** milliseconds between two questions whether something is ready */
  patience?: number
}

/**
 * Says what would bring the environment to what it should be, and does it when told to. Stops at the first failure;
 * run again, it goes on from there.
 *
 * @returns whether all that was asked for was done
 */
export async function deploy(asked: Asked): Promise<boolean> {
  const { say, settings, apply } = asked
  say(`环境 ${settings.CLOUDBASE_ENV}（${settings.CLOUDBASE_REGION}），${apply ? '部署' : '只看不改'}`)
  try {
    const found = await look(asked)
    const todo = plan(found, asked.wanted)
    sayPlan(todo, say)
    if (todo.refusals.length > 0) return false
    if (!apply) return sayNext(todo, say)
    if (!(await takeAll(todo, found, asked))) return false
    if (todo.migrations.length > 0) return sayMigrations(todo, say)
    if (replacesCode(todo)) say('如果这次之前迁移过数据，再运行一次 npm run migrate -- --again --apply，把换代码时旧程序写下的也带过来。')
    return await lookAgain(asked)
  } catch (error) {
    say(`没有问到环境的情况，什么都没有改。\n  ${troubleWords(error)}`)
    return false
  }
}

async function look({ cloud, settings, pendingMigrations }: Asked): Promise<Found> {
  const found = await findOut(cloud, settings.CLOUDBASE_ENV!)
  // An empty environment begins with today's data; there is nothing to bring on.
  const isEmpty = Object.values(found.collections).every(({ count }) => count === 0)
  return { ...found, migrations: isEmpty ? [] : await pendingMigrations() }
}

function sayPlan({ steps, notices, refusals }: Plan, say: Asked['say']) {
  if (steps.length > 0) say(`要做 ${steps.length} 步：`)
  for (const line of planWords(steps)) say(`  ${line}`)
  if (notices.length > 0) say('留意：')
  for (const notice of notices) say(`  · ${noticeWords(notice)}`)
  if (refusals.length > 0) say('先要解决，解决之前什么都不做：')
  for (const refusal of refusals) say(`  × ${refusalWords(refusal)}`)
}

function sayNext(todo: Plan, say: Asked['say']): boolean {
  if (todo.steps.length > 0) say('没有改任何东西。确认无误后运行 npm run deploy -- --apply')
  else if (todo.migrations.length === 0) say('都已就绪，没有要改的。')
  if (todo.migrations.length > 0) sayMigrations(todo, say)
  return true
}

function sayMigrations({ migrations }: Plan, say: Asked['say']): boolean {
  say(`数据还是以前版本的，要先迁移（${migrations.join('；')}）：运行 npm run migrate -- --apply，再运行一次部署。`)
  return false
}

const replacesCode = ({ steps }: Plan) => steps.some(step => step.do === 'upload-code')

async function takeAll({ steps }: Plan, found: Found, asked: Asked): Promise<boolean> {
  for (const [at, step] of steps.entries()) {
    try {
      await take(step, { ...asked, found })
      asked.say(`  ✓ ${at + 1}/${steps.length} ${stepWords(step)}`)
    } catch (error) {
      asked.say(`  ✗ ${at + 1}/${steps.length} ${stepWords(step)}\n    ${troubleWords(error)}`)
      asked.say(`做完 ${at} 步，停在第 ${at + 1} 步，后面的没有做。解决后再运行一次 npm run deploy -- --apply，会从这里接着做。`)
      return false
    }
  }
  return true
}

/** What was told to CloudBase is asked of it once more. */
async function lookAgain(asked: Asked): Promise<boolean> {
  const left = plan(await look(asked), asked.wanted).steps
  if (left.length === 0) asked.say('做完了。重新核对过，环境与这里一致。')
  else asked.say(`做完了，但核对时还有 ${left.length} 项不一致：${left.map(stepWords).join('；')}。有的改动要过一两分钟才看得到，稍后再运行一次。`)
  return left.length === 0
}
