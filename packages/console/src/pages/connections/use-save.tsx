import { useChange } from '../../api/changes.tsx'
import type { Problem } from '../../api/problem.tsx'
import { toast } from '../../shell/toasts.tsx'

/** What is changed on its page: a registration or a connection. */
export type Saved = { level: 'registration' | 'connection'; id: string }

export type CredentialChange = { credentials?: Record<string, unknown>; previousValidUntil?: string | null }

type Change = CredentialChange & {
  name?: string
  externalRef?: string | null
  status?: 'active' | 'disabled'
  settings?: Record<string, unknown>
}

/** Tells of it and calls `onDone` once it has been taken. */
type Save = (change: Change, said: string, onDone?: () => void) => void

/** A way to change one part of a registration or a connection. Each part has its own, and so tells only of its own faults. */
export function useSave({ level, id }: Saved): { save: Save; pending: boolean; problem: Problem | null } {
  const change = useChange('patch', level === 'connection' ? '/v1/connections/{id}' : '/v1/registrations/{id}')
  const save: Save = (body, said, onDone) => {
    const onSuccess = () => {
      toast(said)
      onDone?.()
    }
    // A registration has no external reference, and is offered none to change.
    change.mutate({ path: { id }, body: body as never }, { onSuccess })
  }
  return { save, pending: change.isPending, problem: change.error }
}
