import { formatCount } from '../../shared/domain/format-count'

/** `1,240 人读过`; nothing while nobody has. */
export const readersWords = (readers: number): string => (readers > 0 ? `${formatCount(readers)} 人读过` : '')
