const acts: Readonly<Record<string, string>> = {
  drafted: '建草稿',
  revised: '修改',
  published: '发布',
  closed: '提前截止报名',
  cancelled: '取消活动',
  mended: '核对名额',
  'checkin-arranged': '改签到设置',
}

/** A line of an activity's trail in words; what is not known stays out of sight. */
export const actNames = (what: string): string => acts[what] ?? '更新'
