import { join } from 'node:path'
import { readSettings } from './deploy/settings-file'

/**
 * Points the SDK at the environment that `.env.deploy` or the shell names, and gives it the key of backups. Where the
 * process environment names a cloud already, as inside of one, that is it. To be called before the SDK is loaded.
 *
 * @returns the environment's id
 * @throws Error in words when nobody says which
 */
export function reachCloud(): string {
  const { CLOUDBASE_ENV, CLOUDBASE_REGION, BACKUP_KEY, ...settings } = readSettings(join(__dirname, '..'))
  process.env.BACKUP_KEY ||= BACKUP_KEY
  if (process.env.TCB_CONTEXT_CNFG) return process.env.SCF_NAMESPACE ?? ''
  if (!CLOUDBASE_ENV) throw new Error('不知道是哪个环境：在 .env.deploy 里填 CLOUDBASE_ENV')
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN } = settings
  if (!TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) throw new Error('没有密钥：在 .env.deploy 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY')
  Object.assign(process.env, { SCF_NAMESPACE: CLOUDBASE_ENV, TENCENTCLOUD_REGION: CLOUDBASE_REGION, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY })
  if (TENCENTCLOUD_SESSIONTOKEN) process.env.TENCENTCLOUD_SESSIONTOKEN = TENCENTCLOUD_SESSIONTOKEN
  return CLOUDBASE_ENV
}
