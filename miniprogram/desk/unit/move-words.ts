import type { Move } from '../../../shared/domain/unit-rules'

/** What becomes of a unit, said before it is done. */
export const moveWords: Readonly<Record<Move, { title: string; means: string; done: string }>> = {
  member: {
    title: '恢复会籍',
    means: '恢复后可以推荐信息员；联络人和信息员要重新指定的，在人员里指定。',
    done: '会籍已恢复',
  },
  suspended: {
    title: '暂停会籍',
    means: '人员、报名和现有信息员照旧，暂停期间不能推荐新的信息员，也不调整级别。',
    done: '会籍已暂停',
  },
  left: {
    title: '办理退会',
    means: '联络人和信息员随之结束，新人不能再选这家单位。已报的名、已投的稿和应付的稿酬照常。',
    done: '已办理退会',
  },
}
