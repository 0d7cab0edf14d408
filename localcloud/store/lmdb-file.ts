import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Reads lmdb's file without lmdb, which maps the file and would die of a page that is not there.
 *
 * Page 0 and page 1 are the metas of the last two commits; each leads to the trees of its moment. A commit writes new
 * pages only and then the older meta, so that what the other meta leads to is untouched until the next commit. Every
 * page carries its own number and the commit that wrote it. Numbers are little-endian, as on every machine we know.
 */
export interface Meta {
  slot: 0 | 1
  /** The number of its commit. */
  commit: number
  pageSize: number
  trees: readonly [free: Tree, main: Tree]
}

interface Tree {
  branches: number
  leaves: number
  overflows: number
  entries: number
  /** Undefined for an empty tree. */
  root: number | undefined
}

/** Something in the file is not what a whole commit leaves. */
export class Torn extends Error {}

const PAGE_HEADER = 24
const META_BYTES = PAGE_HEADER + 144
const MAGIC = 0xbeefc0de
const VERSION = 2
const PAGE_SIZES = [4096, 8192, 16384, 32768, 65536]
const BRANCH = 1
const LEAF = 2
const OVERFLOW = 4
const META = 8
const BIG_VALUE = 1
const SUB_TREE = 2
const TREE_BYTES = 48

const wide = (bytes: Buffer, at: number) => bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32
const flagsOf = (page: Buffer) => page.readUInt16LE(18)

function treeAt(bytes: Buffer, at: number): Tree {
  const root = wide(bytes, at + 40)
  return {
    branches: wide(bytes, at + 8),
    leaves: wide(bytes, at + 16),
    overflows: wide(bytes, at + 24),
    entries: wide(bytes, at + 32),
    root: root > Number.MAX_SAFE_INTEGER ? undefined : root,
  }
}

export class LmdbFile {
  private readonly descriptor: number
  private readonly bytes: number
  /** One page for each level of a tree, used again and again. */
  private readonly levels: Buffer[] = []

  constructor(file: string) {
    this.descriptor = openSync(file, 'r')
    this.bytes = fstatSync(this.descriptor).size
  }

  close(): void {
    closeSync(this.descriptor)
  }

  /** The metas that can be read at all, the newest first. */
  metas(): Meta[] {
    const first = this.meta(0, 0)
    const sizes = first ? [first.pageSize] : PAGE_SIZES
    const second = sizes.map(size => this.meta(1, size)).find(meta => meta !== undefined)
    return [first, second].filter(meta => meta !== undefined).sort((a, b) => b.commit - a.commit)
  }

  private meta(slot: 0 | 1, at: number): Meta | undefined {
    const page = Buffer.alloc(META_BYTES)
    if (readSync(this.descriptor, page, 0, META_BYTES, at) < META_BYTES) return undefined
    const pageSize = page.readUInt32LE(PAGE_HEADER + 24)
    const genuine =
      wide(page, 0) === slot &&
      flagsOf(page) === META &&
      page.readUInt32LE(PAGE_HEADER) === MAGIC &&
      page.readUInt32LE(PAGE_HEADER + 4) === VERSION &&
      (slot === 0 ? PAGE_SIZES.includes(pageSize) : pageSize === at)
    if (!genuine) return undefined
    const trees = [treeAt(page, PAGE_HEADER + 24), treeAt(page, PAGE_HEADER + 24 + TREE_BYTES)] as const
    return { slot, commit: wide(page, PAGE_HEADER + 128), pageSize, trees }
  }

  /** Walks through all that the commit holds. @throws Torn at the first page that is not whole */
  assertWhole(meta: Meta): void {
    this.levels.length = 0
    const [free, main] = meta.trees
    this.walkTree(meta, free, false)
    this.walkTree(meta, main, true)
    const root = main.root === undefined ? undefined : this.page(meta, main.root, 0)
    if (root && wide(root, 8) !== meta.commit) throw new Torn(`the meta page of commit ${meta.commit} does not fit its tree`)
  }

  private walkTree(meta: Meta, tree: Tree, ordered: boolean): void {
    const seen = { branches: 0, leaves: 0, overflows: 0, entries: 0 }
    let last: Buffer | undefined
    const subTrees: Tree[] = []
    const visit = (number: number, level: number, newest: number): void => {
      const page = this.page(meta, number, level)
      const commit = wide(page, 8)
      if (commit > newest) throw new Torn(`page ${number} is newer than what leads to it`)
      const isBranch = flagsOf(page) === BRANCH
      if (!isBranch && flagsOf(page) !== LEAF) throw new Torn(`page ${number} is no part of a tree`)
      const nodes = nodesOf(page, number)
      if (isBranch) {
        seen.branches += 1
        for (const at of nodes) {
          visit(page.readUInt16LE(at) + page.readUInt16LE(at + 2) * 2 ** 16 + page.readUInt16LE(at + 4) * 2 ** 32, level + 1, commit)
        }
        return
      }
      seen.leaves += 1
      seen.entries += nodes.length
      const [firstAt, lastAt] = [nodes[0], nodes.at(-1)]
      if (ordered && firstAt !== undefined && lastAt !== undefined) {
        if (last && keyAt(page, firstAt).compare(last) <= 0) throw new Torn(`page ${number} is out of order`)
        last = Buffer.from(keyAt(page, lastAt))
      }
      for (const at of nodes) {
        const flags = page.readUInt16LE(at + 4)
        const value = at + 8 + page.readUInt16LE(at + 6)
        if (flags & BIG_VALUE) seen.overflows += this.overflow(meta, page, value, level + 1)
        if (flags & SUB_TREE) subTrees.push(treeAt(page, value))
      }
    }
    if (tree.root !== undefined) visit(tree.root, 0, meta.commit)
    for (const count of ['branches', 'leaves', 'overflows', 'entries'] as const) {
      if (seen[count] !== tree[count]) throw new Torn(`a tree has ${seen[count]} ${count}, ${tree[count]} were written`)
    }
    for (const one of subTrees) this.walkTree(meta, one, ordered)
  }

  /** The value stands on pages of its own, of which the first has a header. */
  private overflow(meta: Meta, leaf: Buffer, at: number, level: number): number {
    const [number, commit, pages] = [wide(leaf, at), wide(leaf, at + 8), wide(leaf, at + 16)]
    const page = this.page(meta, number, level)
    const fits = flagsOf(page) === OVERFLOW && wide(page, 8) === commit && page.readUInt32LE(20) === pages
    if (!fits || (number + pages) * meta.pageSize > this.bytes) throw new Torn(`page ${number} does not hold the large value it should`)
    return pages
  }

  private page({ pageSize }: Meta, number: number, level: number): Buffer {
    if (level > 64) throw new Torn('a tree is too deep')
    const page = (this.levels[level] ??= Buffer.alloc(pageSize))
    if (readSync(this.descriptor, page, 0, pageSize, number * pageSize) < pageSize) throw new Torn(`page ${number} is beyond the end of the file`)
    if (wide(page, 0) !== number) throw new Torn(`page ${number} is overwritten`)
    return page
  }
}

/** Where a page's nodes begin. */
function nodesOf(page: Buffer, number: number): number[] {
  const lower = page.readUInt16LE(20)
  if (PAGE_HEADER + lower > page.length) throw new Torn(`page ${number} is overwritten`)
  const nodes: number[] = []
  for (let at = PAGE_HEADER; at < PAGE_HEADER + lower; at += 2) {
    const node = page.readUInt16LE(at) + PAGE_HEADER
    if (node + 8 > page.length || node + 8 + page.readUInt16LE(node + 6) > page.length) throw new Torn(`page ${number} is overwritten`)
    nodes.push(node)
  }
  return nodes
}

const keyAt = (page: Buffer, node: number) => page.subarray(node + 8, node + 8 + page.readUInt16LE(node + 6))
