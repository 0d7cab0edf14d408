/** A number with what it counts, as a text says it. */
interface Figure {
  /** As it stands in the text. */
  quote: string
  value: number
  /** What it is a number of: things that are counted are of one kind, whatever they are counted by. */
  kind: string
  unit: string
  /** “近 30 万户” may be 298,000. */
  about: boolean
  /** Under ten and in words, as in “换一张表”: a way of speaking more than a figure. */
  spoken: boolean
}

/** Bounded throughout, so that no text takes long. */
const digits = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,4})?'
const words = '[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]{0,12}(?:点[零〇一二三四五六七八九]{1,4})?'
/** Each is of its own kind; the longer first, as the first that fits is taken. */
const measures = [
  '个百分点', '平方公里', '平方千米', '平方米', '立方米', '千瓦时', '公里', '千米', '厘米', '毫米', '公斤', '千克', '分钟', '小时', '元',
  '米', '天', '秒', '吨', '度', '倍', '亩', '%',
]
const counters = '个户人名位家座处所件台套条次场项款批栋间部辆张份篇支队站村县笔宗起岗路'
/** Dates, ordinals (第 18 期) and names such as 5G have none of these units, or are told by what stands before. */
const figure = new RegExp(
  `(第|几|数|近|约|超过|超|逾|突破|破|不足)? ?(?:百分之 ?(${digits}|${words}|百)|(?:(\\d{1,8}) ?亿)?(${digits}) ?((?:[十百万亿]|千(?!米|克|瓦时)){0,3}) ?(余|多)? ?(${measures.join('|')}|[${counters}])` +
    `|(${words})(余|多)?(${measures.join('|')}|[${counters}]))`,
  'g',
)
const otherNames: Readonly<Record<string, string>> = { 千米: '公里', 平方千米: '平方公里', 千克: '公斤' }
const noFigure = ['第', '几', '数']

/** @source the figures that news hold: counts, money, shares and measures, in digits or in words, with 万 and 亿 */
function figuresIn(text: string): Figure[] {
  const plain = text.replace(/[０-９．％]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
  const figures: Figure[] = []
  for (const [whole, before = '', share, hundredMillions, number, tens, moreA, unitA, inWords, moreB, unitB] of plain.matchAll(figure)) {
    if (noFigure.includes(before)) continue
    const unit = share ? '%' : (unitA ?? unitB)!
    const value = share ? valueOf(share) : inWords ? wordsValue(inWords) : Number(hundredMillions ?? 0) * 1e8 + valueOf(number!) * timesOf(tens!)
    figures.push({
      quote: whole.slice(before.length).trim(),
      value,
      kind: measures.includes(unit) ? (otherNames[unit] ?? unit) : 'count',
      unit,
      about: before !== '' || Boolean(moreA ?? moreB),
      spoken: Boolean(inWords) && value < 10,
    })
  }
  return figures
}

const valueOf = (number: string) => (/\d/.test(number) ? Number(number.replace(/,/g, '')) : wordsValue(number))

const tensOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
const timesOf = (tens: string) => [...tens].reduce((product, each) => product * tensOf[each]!, 1)
const digitOf = (word: string) => '零一二三四五六七八九'.indexOf(word.replace('〇', '零').replace('两', '二'))

/** 一百二十、两万三千、二〇二五、三点五. */
function wordsValue(said: string): number {
  const [whole = '', fraction = ''] = said.split('点')
  return wholeValue(whole) + Number(`0.${[...fraction].map(digitOf).join('')}0`)
}

function wholeValue(said: string): number {
  for (const great of ['亿', '万']) {
    const at = said.lastIndexOf(great)
    if (at >= 0) return (wholeValue(said.slice(0, at)) || 1) * tensOf[great]! + wholeValue(said.slice(at + 1))
  }
  if (!/[十百千]/.test(said)) return Number([...said].map(digitOf).join('') || 0)
  let sum = 0
  let digit = 0
  for (const word of said) {
    const times = tensOf[word]
    sum += times ? (digit || 1) * times : 0
    digit = times ? 0 : digitOf(word)
  }
  return sum + digit
}

const same = (a: Figure, b: Figure) =>
  a.kind === b.kind && Math.abs(a.value - b.value) <= (a.about || b.about ? 0.1 : 1e-9) * Math.max(a.value, b.value)

/**
 * Figures of the title that its text does not have: one of the two is a slip, or the text leaves out what the title
 * promises. Hints, never errors: a title may sum up.
 */
export function figureHints(title: string, text: string): string[] {
  const promised = figuresIn(title).filter(({ spoken }) => !spoken)
  if (promised.length === 0) return []
  const told = figuresIn(text)
  return promised
    .filter(each => !told.some(other => same(each, other)))
    .map(({ quote, kind, unit }) => {
      const alike = [...new Set(told.filter(other => other.kind === kind && other.unit === unit).map(other => other.quote))]
      return alike.length === 1
        ? `标题里是“${quote}”，正文里是“${alike[0]}”，宜核对`
        : `标题里的“${quote}”在正文里没有找到，宜核对`
    })
}
