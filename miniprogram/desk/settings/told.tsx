import { Words } from '../../components/text/words'

/** What was set, or that nobody has. */
export const Told = ({ children, none = '未填' }: { children: string; none?: string }) => (children ? <Words>{children}</Words> : <Words tone='muted'>{none}</Words>)
