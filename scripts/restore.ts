import { parseArgs } from 'node:util'
import { formatCount } from '../shared/domain/format-count'
import { fullDayOf, timeOf } from '../shared/domain/instant'
import { totalsOfParts, type BackupManifest } from '../shared/domain/backup-format'
import { reachCloud } from './reach-cloud'
import type { Restored } from './restore/restore'
import { inWords } from './restore/in-words'

/**
 * `npm run restore -- SOURCE [--apply]`: puts a backup into an empty environment. SOURCE is a folder that `npm run backup`
 * made, or a backup's place in the environment's own storage. Without `--apply` all of it is checked and nothing written.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { apply: { type: 'boolean', default: false } }, allowPositionals: true })
  const [source] = positionals
  if (!source || positionals.length > 1) {
    console.error('用法：npm run restore -- 文件夹或备份位置 [--apply]')
    return 2
  }
  const env = reachCloud()
  const { restore } = await import('./restore/restore')
  const told = await restore(source, { apply: values.apply, report: (collection, documents) => console.log(`${collection}：已写 ${formatCount(documents)} 条`) })
  for (const line of tell(told, env)) console.log(line)
  return told.outcome === 'refused' || told.outcome === 'differs' ? 1 : 0
}

function tell(told: Restored, env: string): string[] {
  switch (told.outcome) {
    case 'refused':
      return [`没有写入任何数据：${whyNot(told)}`]
    case 'differs':
      return [`已全部写入，但 ${told.collections.join('、')} 与备份不同：恢复时有人或云函数在写。停用定时器，清空环境，重新恢复`]
    case 'verified':
      return [...about(told.manifest, env), ...(told.goesOn ? ['上次恢复到一半，会接着做'] : []), `环境 ${env} 是空的，可以恢复。没有写入任何数据，加上 --apply 才写`]
    case 'restored':
      return [...about(told.manifest, env), `已恢复到环境 ${env}，逐条核对一致`, ...(told.migrated > 0 ? [`数据较旧，已做 ${told.migrated} 步升级`] : [])]
  }
}

function whyNot(told: Extract<Restored, { outcome: 'refused' }>): string {
  switch (told.why) {
    case 'newer-data':
      return `备份里的数据是第 ${told.version} 版，比这份程序新，先更新程序`
    case 'not-empty':
      return `环境不是空的，${told.collections.join('、')} 里有记录。恢复只写进空环境`
    case 'another-unfinished':
      return `这个环境里 ${told.backup} 的恢复只做了一半，先把它做完`
  }
}

function about(manifest: BackupManifest, env: string): string[] {
  const { documents, collections, files, bytes, filesNamed } = totalsOfParts(manifest.parts)
  const moment = `${fullDayOf(manifest.asOf)} ${timeOf(manifest.asOf)}`
  return [
    `备份 ${manifest.id}：${collections} 个集合，${formatCount(documents)} 条记录，${files} 个文件，${formatCount(Math.ceil(bytes / 1024))} kB，密钥和每个文件都核对过`,
    manifest.moved.length === 0 ? `全部是 ${moment} 这一刻的样子` : `是 ${moment} 的样子；其中 ${manifest.moved.join('、')} 当时一直有人在写，个别记录早一点或晚一点`,
    ...(manifest.env === env ? [] : [`它来自另一个环境 ${manifest.env}`]),
    ...(filesNamed > 0 ? [`记录里有 ${formatCount(filesNamed)} 处提到上传的图片和文件，它们不在备份里`] : []),
  ]
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(`没有恢复：${inWords(error)}。写到一半的话，再运行一次会接着做`)
    process.exitCode = 1
  },
)
