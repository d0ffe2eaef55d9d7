import { Status } from '../../components/words.tsx'
import { type Verdict, verdictName } from './words.tsx'

/** How a message was judged. */
export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => <Status value={verdictName(verdict)} />
