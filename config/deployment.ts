import { secrets } from './collections'

/** One line of `.env.deploy`: what a deployment is told, and by whom it is kept. */
export interface Setting {
  name: string
  /** In the words of the template and of the document. */
  says: string
  /** Nothing is deployed without it. */
  needed: boolean
  /** What stands there when the file says nothing. */
  usual?: string
}

/** Where the environment is and who may change it: for the deployment itself, never for a function. */
export const access: readonly Setting[] = [
  { name: 'CLOUDBASE_ENV', says: '云开发环境 ID，在云开发控制台的概览页', needed: true },
  { name: 'CLOUDBASE_REGION', says: '环境所在地域', needed: true, usual: 'ap-shanghai' },
  { name: 'TENCENTCLOUD_SECRETID', says: '部署人的腾讯云密钥，在“访问管理 → API 密钥管理”', needed: true },
  { name: 'TENCENTCLOUD_SECRETKEY', says: '与上一行成对', needed: true },
  { name: 'TENCENTCLOUD_SESSIONTOKEN', says: '只有用临时密钥时才填', needed: false },
]

/** What functions read in their environment; `cloudbaserc.json` says which function gets which. */
export const forFunctions: readonly Setting[] = [
  { name: 'PASS_SIGNING_KEY', says: '签入场码的密钥，由 --new-secrets 生成', needed: true },
  { name: 'DATA_KEY', says: '加密证件号和银行账号的密钥，由 --new-secrets 生成', needed: true },
  { name: 'DATA_KEY_VERSION', says: 'DATA_KEY 的版本号，换密钥时加一', needed: true, usual: '1' },
  { name: 'DATA_KEYS_BEFORE', says: '换下来的 DATA_KEY，写作 版本号:密钥，平时留空', needed: false },
  { name: 'BACKUP_KEY', says: '加密备份的密钥，由 --new-secrets 生成', needed: true },
  { name: 'WEB_SIGN_IN_KEY', says: '电脑端登录的私钥：控制台“自定义登录”下载的文件，转成一行 base64', needed: false },
  { name: 'ASSOCIATION_NAME', says: '协会全称', needed: true },
  { name: 'FIRST_ADMIN_NAME', says: '第一位管理员的姓名，有了管理员之后不再起作用', needed: false },
  { name: 'FIRST_ADMIN_PHONE', says: '第一位管理员的手机号', needed: false },
  { name: 'MESSAGE_TEMPLATES', says: '订阅消息模板，也可以上线后在“设置”里填', needed: false },
]

export const settings: readonly Setting[] = [...access, ...forFunctions]

/** Never printed, and never changed in an environment that has another: see `secrets` for those that are made here. */
export const secretNames: readonly string[] = [...secrets.map(({ name }) => name), 'WEB_SIGN_IN_KEY']

/**
 * Who may call functions: phones signed in by WeChat, and browsers signed in at least as nobody, which a desk is
 * before it shows its code. What a call is allowed to do is decided in the function.
 */
export const functionRule = { '*': { invoke: 'auth != null' } }

/**
 * Who may use the storage from outside: phones bring files by their own hands, to a folder that a function named, so
 * it cannot be closed to them; everything is read through links that functions give.
 */
export const storageRule = 'PRIVATE'
