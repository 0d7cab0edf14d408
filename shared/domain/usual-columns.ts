/** The columns that a new issue begins with, in the order they are read. @source domain.md §3: three kinds of content */
export const usualColumns: readonly string[] = ['协会动态', '行业发展', '行业专题']
