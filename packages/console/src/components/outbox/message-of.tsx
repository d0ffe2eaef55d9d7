import { PageLink } from '@gangway/ui'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/queries.tsx'

/** Leads to the message that a record goes back to; nothing where it goes back to none. */
export function MessageOf({ id }: { id: string }) {
  const { data } = useQuery(get('/v1/messages', { query: { recordId: id, limit: 2 } }))
  const found = data?.data ?? []
  if (!data) return '…'
  if (found.length === 0) return 'none: it was made here'
  if (found.length > 1) return <PageLink to={`/messages?recordId=${id}`}>The messages it goes back to</PageLink>
  return <PageLink to={`/messages/${found[0]!.id}`}>Its whole way</PageLink>
}
