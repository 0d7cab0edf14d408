import { blocksOf, pictureLine } from './article-body'

/** Headings without words, and lines for pictures that are not there. @param pictures how many there are */
export function layoutHints(body: string, pictures: number): string[] {
  const blocks = blocksOf(body)
  const emptyHeadings = blocks.filter(block => block.type === 'paragraph' && block.text === '#').length
  const lacking = blocks.flatMap(block => (block.type === 'picture' && block.number > pictures ? [block.number] : []))
  return [
    ...(emptyHeadings > 0 ? [`${emptyHeadings} 处小标题是空的，补上字或删去“#”`] : []),
    ...[...new Set(lacking)].slice(0, 3).map(number => `正文里有“${pictureLine(number)}”，还没有这张图`),
  ]
}

/** Pictures that do not say what they show. @param captions in the pictures' order */
export function captionHints(captions: readonly string[]): string[] {
  const without = captions.flatMap((caption, i) => (caption.trim() === '' ? [`图 ${i + 1}`] : []))
  return without.length > 0 ? [`${without.join('、')} 还没有图注，写一句是谁在做什么`] : []
}
