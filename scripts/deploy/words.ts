import { keysOf } from './index-match'
import type { Notice, Refusal, Step } from './shape'

const changeWords: Readonly<Record<string, string>> = { timeout: '时限', memorySize: '内存' }

/** What a step does, without any value that may be secret. */
export function stepWords(step: Step): string {
  switch (step.do) {
    case 'create-collection':
      return `新建集合 ${step.collection}，只让云函数读写`
    case 'close-collection':
      return `集合 ${step.collection} 只让云函数读写`
    case 'create-index':
      return `集合 ${step.collection} 加${step.index.unique ? '唯一' : ''}索引 ${keysOf(step.index)}`
    case 'replace-index':
      return `集合 ${step.collection} 换索引 ${step.drops} → ${step.index.unique ? '唯一 ' : ''}${keysOf(step.index)}`
    case 'close-storage':
      return '云存储只让上传的人和云函数读写'
    case 'open-functions':
      return '云函数安全规则：登录后可调用（含匿名登录的浏览器）'
    case 'allow-anonymous':
      return '开启匿名登录（电脑端扫码之前要用）'
    case 'allow-custom':
      return '开启自定义登录（电脑端扫码登录）'
    case 'create-function':
      return `新建云函数 ${step.name}`
    case 'configure-function':
      return `云函数 ${step.name} 改配置：${step.changes.map(change => changeWords[change] ?? `环境变量 ${change}`).join('、')}`
    case 'upload-code':
      return `云函数 ${step.name} 换代码`
    case 'add-timer':
      return `云函数 ${step.name} 加定时器 ${step.timer}（${step.cron}）`
    case 'remove-timer':
      return `云函数 ${step.name} 去掉定时器 ${step.timer}（${step.cron}）`
    case 'open-site':
      return '开通静态网站托管'
    case 'upload-site':
      return `电脑端上传 ${step.files.length} 个文件${step.files.includes('index.html') ? '，含首页' : ''}`
    case 'allow-site':
      return '把电脑端的域名加入安全域名'
    case 'allow-uploads':
      return '让电脑端能往云存储上传文件（跨域）'
  }
}

/** Steps of one kind that follow one another, in one line: a new environment takes more than a hundred. */
export function planWords(steps: readonly Step[]): string[] {
  const lines: { head: string; items: string[]; first: number; last: number }[] = []
  steps.forEach((step, at) => {
    const { head, item } = inShort(step)
    const open = lines.at(-1)
    if (open?.head === head && item) {
      open.items.push(item)
      open.last = at + 1
    } else lines.push({ head, items: item ? [item] : [], first: at + 1, last: at + 1 })
  })
  return lines.map(({ head, items, first, last }) => `${first === last ? first : `${first}–${last}`}. ${head}${items.length > 0 ? `：${items.join('、')}` : ''}`)
}

function inShort(step: Step): { head: string; item?: string } {
  switch (step.do) {
    case 'create-collection':
      return { head: '新建集合，只让云函数读写', item: step.collection }
    case 'close-collection':
      return { head: '改为只让云函数读写的集合', item: step.collection }
    case 'create-index':
      return { head: `集合 ${step.collection} 加索引`, item: `${step.index.unique ? '唯一 ' : ''}${keysOf(step.index)}` }
    case 'create-function':
      return { head: '新建云函数', item: step.name }
    case 'upload-code':
      return { head: '换代码的云函数', item: step.name }
    default:
      return { head: stepWords(step) }
  }
}

export function noticeWords(notice: Notice): string {
  switch (notice.says) {
    case 'unique-over-data':
      return `集合 ${notice.collection} 已有 ${notice.count} 条记录，唯一索引 ${notice.index} 遇到重复的会建不成：先处理重复的记录`
    case 'unknown-collection':
      return `集合 ${notice.name} 不是这个程序的，没有动`
    case 'unknown-function':
      return `云函数 ${notice.name} 不是这个程序的（或已不用），没有动；不用的可在控制台删除`
    case 'unknown-index':
      return `集合 ${notice.collection} 的索引 ${notice.index} 不是这里定的，没有动`
    case 'unknown-variable':
      return `云函数 ${notice.name} 的环境变量 ${notice.variable} 不是这里定的，照原样保留`
    case 'paused-timer':
      return `云函数 ${notice.name} 的定时器 ${notice.timer} 被人停用了，没有动`
    case 'asks-wechat':
      return `新建的云函数 ${notice.names.join('、')} 要用微信开放接口：部署后在微信开发者工具里把这几个各“上传并部署”一次`
    case 'left-over-files':
      return `静态网站里还有 ${notice.count} 个以前的文件，没有删（打开着的页面可能还要用）`
    case 'not-set':
      return notSetWords[notice.setting] ?? `没有填 ${notice.setting}`
  }
}

const notSetWords: Readonly<Record<string, string>> = {
  WEB_SIGN_IN_KEY: '没有填 WEB_SIGN_IN_KEY，电脑端还不能扫码登录：在控制台“身份认证 → 自定义登录”下载私钥，见 docs/deploy.md',
  MESSAGE_TEMPLATES: '没有填 MESSAGE_TEMPLATES，通知只在小程序的“消息”里，不发到微信',
}

export function refusalWords(refusal: Refusal): string {
  switch (refusal.because) {
    case 'other-secret':
      return `环境里的 ${refusal.secret} 与 .env.deploy 的不同（${refusal.functions.join('、')}）：${secretWords[refusal.secret] ?? '换掉它会让已有的数据打不开'}。找回原来的那把，填进 .env.deploy；真要换，见 docs/deploy.md“换密钥”`
    case 'other-runtime':
      return `云函数 ${refusal.name} 的运行环境是 ${refusal.found}，要 ${refusal.wanted}：建成以后改不了，先在控制台删除这个云函数，再运行一次`
  }
}

const secretWords: Readonly<Record<string, string>> = {
  PASS_SIGNING_KEY: '换掉它，已发出的入场码全部失效',
  DATA_KEY: '换掉它，已保存的证件号和银行账号再也读不出',
  BACKUP_KEY: '换掉它，以前的备份打不开',
  WEB_SIGN_IN_KEY: '换掉它，电脑端的人要重新扫码',
}
