import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Brought } from '../migrations'
import { openBare } from './open-bare'
import { reachCloud } from './reach-cloud'

/**
 * `npm run migrate`: says how many records each migration would bring on, in the environment that `.env.deploy` names;
 * `-- --apply` does it, and `--again` does once more those that ran since code was uploaded last, for what the earlier
 * release wrote meanwhile. `--local` is for the data folder of this machine (DATA_DIR), which no cloud may be running on.
 */
async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const
  const { apply, again, local } = parseArgs({ options: { apply: flag, again: flag, local: flag } }).values
  const close = local ? await openBare(process.env.DATA_DIR ?? join(__dirname, '..', '.data')) : reach()
  // The SDK reads where its cloud is when it is loaded.
  const { migrate, tryMigrations } = await import('../migrations')
  try {
    if (apply) sayEnd(await migrate({ again, report: say }), '数据已是最新的。')
    else {
      const due = await tryMigrations({ again })
      due.forEach(say)
      sayEnd(due, '数据已是最新的，不用迁移。', '什么都没有改。确认无误后加上 -- --apply 再运行一次。')
    }
  } finally {
    await close()
  }
}

function reach(): () => Promise<void> {
  console.log(`环境 ${reachCloud()}`)
  return () => Promise.resolve()
}

function say({ version, what, records }: Brought): void {
  const counts = records.filter(({ count }) => count > 0).map(({ collection, count }) => `${collection} ${count} 条`)
  console.log(`第 ${version} 版　${what}：${counts.join('、') || '没有要改的'}`)
}

function sayEnd(due: readonly Brought[], nothing: string, something = '做完了。'): void {
  console.log(due.length === 0 ? nothing : something)
}

/** The collections are made by the deployment, which comes first. */
const words = (error: unknown) =>
  /COLLECTION_NOT_EXIST/.test(String((error as { code?: string }).code)) ? '集合还没有建齐：先运行 npm run deploy -- --apply' : error instanceof Error ? error.message : String(error)

main().catch((error: unknown) => {
  console.error(words(error))
  process.exitCode = 1
})
