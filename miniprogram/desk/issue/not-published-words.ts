type NotPublished =
  | { outcome: 'nothing-accepted' | 'no-policy' | 'no-such-issue' | 'changed-meanwhile' }
  | { outcome: 'too-many'; most: number }
  | { outcome: 'issue-closed'; status: 'scheduled' | 'published' }

/** Why an issue does not come out, and what to do. */
export function notPublishedWords(told: NotPublished): string {
  switch (told.outcome) {
    case 'nothing-accepted':
      return '这一期没有待发的稿件'
    case 'no-policy':
      return '到时还没有稿酬标准，先在“稿酬标准”里订一版'
    case 'no-such-issue':
      return '没有找到这一期'
    case 'changed-meanwhile':
      return '这一期刚有变动，看过再发'
    case 'too-many':
      return `一期最多 ${told.most} 篇，先移出几篇`
    case 'issue-closed':
      return told.status === 'published' ? '这一期已经发布' : '这一期已定时发布'
  }
}
