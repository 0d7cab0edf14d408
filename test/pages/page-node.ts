/** A node of what the compiled page handed to WeChat: `nn` its kind, `cn` its children, `v` its text, `cl` its classes. */
export interface PageNode {
  nn?: string
  cn?: PageNode[]
  v?: string
  cl?: string
  sid?: string
  uid?: string
  role?: string
  nativeProps?: Record<string, string>
  [attribute: string]: unknown
}

/** Words as they are compared: without spaces, which are set for the eye, some of them thin. */
export const bare = (text: string): string => text.replace(/\s/g, '')

export function* nodesBelow(node: PageNode | undefined): Generator<PageNode> {
  if (!node) return
  yield node
  for (const child of Object.values(node.cn ?? [])) yield* nodesBelow(child)
}

/** What a person reads in it. */
export const textOf = (node: PageNode | undefined): string => [...nodesBelow(node)].map(({ v }) => v ?? '').join(' ')

export const hasClass = (node: PageNode, name: string): boolean => (node.cl ?? '').split(' ').includes(name)

const tappable = ['button', 'tab', 'link', 'radio', 'switch', 'checkbox']

/**
 * What a person would tap by these words: of the sheet on top when one is open. Words that stand there as they are go
 * before words that are part of something longer.
 */
export function tappables(root: PageNode, words: string): PageNode[] {
  const sheet = [...nodesBelow(root)].filter(({ role }) => role === 'dialog').at(-1)
  const all = [...nodesBelow(sheet ?? root)].filter(({ role }) => role !== undefined && tappable.includes(role))
  const names = (node: PageNode) => [bare(String(node['aria-label'] ?? node.ariaLabel ?? '')), bare(textOf(node))]
  const exact = all.filter(node => names(node).includes(bare(words)))
  const found = exact.length > 0 ? exact : all.filter(node => names(node).some(name => name.includes(bare(words))))
  return found.filter(node => ![...nodesBelow(node)].some(other => other !== node && found.includes(other)))
}

/** Inputs and areas of that name. */
export const controls = (root: PageNode, label: string): PageNode[] =>
  [...nodesBelow(root)].filter(({ nativeProps }) => nativeProps?.['aria-label'] === label)

/** The line of a form that is called so. */
export const fieldCalled = (root: PageNode, label: string): PageNode | undefined =>
  [...nodesBelow(root)].find(node => hasClass(node, 'f') && [...nodesBelow(node)].some(each => hasClass(each, 'f__k') && bare(textOf(each)) === bare(label)))

/** Sets a value by Taro's path: `root.cn.[0].cn.[2].v`. */
export function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.replace(/\[(\d+)\]/g, '$1').split('.').filter(Boolean)
  let at = target
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
  at[keys.at(-1)!] = value
}
