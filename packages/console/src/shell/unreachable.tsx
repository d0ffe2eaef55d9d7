import { Time } from '@gangway/ui'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useUnreachableSince } from '../api/reachable.tsx'
import { currentSession } from '../session.tsx'

/** How often it is tried whether answers come again. Milliseconds. */
const tryMs = 5000

/** Says above every page that no answers come, since what is shown stays as it was. */
export function Unreachable() {
  const since = useUnreachableSince()
  return since === undefined ? null : <Notice since={since} />
}

function Notice({ since }: { since: number }) {
  useQuery({ ...currentSession, refetchInterval: tryMs })
  return (
    <Alert color="orange" role="status" title="Gangway does not answer" mb="md">
      Since <Time at={since} />. What you see is as it was then, and nothing can be changed. See that Gangway runs and
      that you are connected; this goes by itself.
    </Alert>
  )
}
