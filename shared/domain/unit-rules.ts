import type { UnitGrade, UnitState } from '../contract/member'

/**
 * From this grade up a unit sits in the council.
 * @source domain.md §3 (001, annex 3): every council unit names one or two information officers
 */
export const councilGrades = ['director', 'executive-director', 'vice-chair', 'chair'] as const satisfies readonly UnitGrade[]

export const isCouncil = (grade: UnitGrade): boolean => (councilGrades as readonly UnitGrade[]).includes(grade)

/** A council unit that names nobody to write for it. Who is suspended, applying or gone owes none. */
export const lacksOfficer = (unit: { grade: UnitGrade; state: UnitState; officers: readonly unknown[] }): boolean =>
  unit.state === 'member' && isCouncil(unit.grade) && unit.officers.length === 0

/** States that a person's unit can be in: a suspended unit's people are still its people. */
export const openToPeople = ['member', 'suspended'] as const satisfies readonly UnitState[]

export type Move = 'member' | 'suspended' | 'left'

/** What a move is called in a unit's trail. */
export const moveNames = { member: 'restored', suspended: 'suspended', left: 'left' } as const satisfies Record<Move, string>

/** Where the association can take a unit by its own word, the mildest first; an applicant's way is the application. */
export function movesFrom(from: UnitState): readonly Move[] {
  switch (from) {
    case 'member':
      return ['suspended', 'left']
    case 'suspended':
      return ['member', 'left']
    case 'left':
      return ['member']
    case 'applying':
      return []
  }
}

interface HeldGrade {
  grade: UnitGrade
  term: string
}

/** Whether the last grade on record says the same already. */
export const isSameGrade = (grades: readonly HeldGrade[], { grade, term }: HeldGrade): boolean => {
  const last = grades.at(-1)
  return last?.grade === grade && last.term === term
}

/** `第五届` for 5, 第 五 届, 五届, 第5届: terms are compared by what they mean; anything else as it is written. */
export function tidyTerm(text: string): string {
  const plain = text.replace(/\s/g, '')
  const number = /^(?:第)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:届)?$/.exec(plain)?.[1]
  if (!number) return plain
  return `第${/^\d/.test(number) ? chineseNumber(Number(number)) : number}届`
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** @param value 1 to 99; 0 gives no digit */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return digits[ones]!
  return `${tens > 1 ? digits[tens] : ''}十${digits[ones]}`
}

export const canMove = (from: UnitState, to: Move): boolean => movesFrom(from).includes(to)
