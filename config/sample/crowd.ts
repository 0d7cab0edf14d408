/** Ordinary members beyond the cast, so that a hall of a hundred can be nearly full. */
const size = 80

const surnames = ['陈', '梁', '郑', '高', '潘', '董', '袁', '蒋', '蔡', '贾', '丁', '魏', '薛', '阎', '余', '杜'] as const
const givenNames = [
  '晓棠', '亦青', '知行', '临溪', '可为', '望北', '听雪', '守拙', '思齐', '言蹊', '予墨', '景行',
  '既白', '明屿', '南乔', '星野', '若川', '怀谷', '清嘉', '以默', '长宁', '时安', '照临', '云岫', '书屿',
] as const
const departments = ['客户服务部', '网络部', '市场部', '综合部', '营业中心'] as const
const unitsWithCrowd = 11

/** Their openids, so that a list to choose from can do without them. */
export const crowdPrefix = 'crowd'

export const crowd = Array.from({ length: size }, (_, index) => {
  const surname = surnames[index % surnames.length]!
  const givenName = givenNames[(index * 7 + 3) % givenNames.length]!
  return [
    1 + (index % unitsWithCrowd),
    surname + givenName,
    crowdPrefix + String(index + 1).padStart(3, '0'),
    String(2001 + index),
    departments[index % departments.length]!,
  ] as const
})
