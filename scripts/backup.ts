import { parseArgs } from 'node:util'
import { reachCloud } from './reach-cloud'
import { inWords } from './restore/in-words'

/**
 * `npm run backup -- --to FOLDER [PLACE]`: copies a backup out of the environment's storage, the newest whole one unless
 * another is named, into a folder of its own within FOLDER. It stays sealed; each file is opened once to see that it is good.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true })
  if (!values.to || positionals.length > 1) {
    console.error('用法：npm run backup -- --to 文件夹 [备份位置]')
    return 2
  }
  reachCloud()
  const { copyBackup } = await import('./restore/copy-backup')
  const told = await copyBackup(values.to, positionals[0])
  console.log(told.outcome === 'copied' ? `已存到 ${told.folder}，${told.files} 个文件都核对过，仍是加密的。密钥 BACKUP_KEY 另外保管` : '还没有完好的备份，先在“备份”页备份一份')
  return told.outcome === 'copied' ? 0 : 1
}

main().then(
  code => (process.exitCode = code),
  (error: unknown) => {
    console.error(`没有存下来：${inWords(error)}`)
    process.exitCode = 1
  },
)
