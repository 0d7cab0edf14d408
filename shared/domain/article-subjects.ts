import type { ArticleKind } from './article-rules'

/** What each kind of article is about, as a writer chooses it. @source domain.md §3 (seed 001, annex 3, article 3) */
export const articleSubjects: Readonly<Record<ArticleKind, readonly string[]>> = {
  'industry-development': [
    '5G', '宽带', '农村建设', '三网融合', '两化融合', '企业转型', '生产经营', '维护服务', '节能减排', '网络和信息安全',
    '社会责任', '制度创新', '管理创新', '技术创新', '其他',
  ],
  'special-topic': ['热点', '难点', '焦点', '亮点', '其他'],
  'association-news': ['协会', '分支机构', '秘书处', '会员单位', '其他'],
}

/** Whether a kind has that subject; none chosen is none that is wrong. */
export const isSubjectOf = (kind: ArticleKind, subject: string): boolean => subject === '' || articleSubjects[kind].includes(subject)
