import { pageKeys, pageNames } from '../../../shared/domain/association-pages'

export const changedMeanwhile = (by: string): string => `${by || '另一位管理员'}刚刚改过，已换成最新的，您的改动没有保存`

export const logoProblems = {
  'logo-missing': '图片没有传上来，再选一次',
  'logo-too-large': '图片超过 200 KB，裁小一点再传',
  'logo-wrong-kind': '只收 JPG 和 PNG 图片',
} as const

const partNames: Readonly<Record<string, string>> = {
  names: '名称和标志',
  contact: '联系方式',
  dues: '会费收款',
  templates: '微信消息模板',
  'page-asks-again': `${pageNames.privacy}，重新征得同意`,
  ...Object.fromEntries(pageKeys.map(of => [`page-${of}`, pageNames[of]])),
}

/** What a line of the trail is about. */
export const partName = (what: string): string => partNames[what] ?? what
