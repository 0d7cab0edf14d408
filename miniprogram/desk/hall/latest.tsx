import { Row } from '../../components/row/row'
import { arrivalTime } from '../scan/arrival-time'
import type { Hall } from './use-hall'

/** Who came last, at any desk. */
export const Latest = ({ latest, now }: Pick<Hall, 'latest' | 'now'>) => (
  <>
    {latest.map(({ name, unitName, at, desk }, i) => (
      <Row key={`${at}-${i}`} title={name} detail={unitName} end={`${arrivalTime(at, now)} ${desk}`} />
    ))}
  </>
)
