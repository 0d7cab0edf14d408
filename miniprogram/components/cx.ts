/** Joins the class names that hold: `cx('row', top && 'row--top')`. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
