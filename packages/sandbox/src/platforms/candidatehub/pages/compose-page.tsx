import { ButtonLink, EmptyState, Page, Wait } from '@gangway/ui'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { fromApi } from '../../../pages/api.tsx'
import type { ComposeInput, Transaction } from '../api-types.ts'
import { ComposeForm } from './compose-form.tsx'
import { useClients, useInvented, useSources } from './queries.tsx'

export function ComposePage() {
  const { clientId } = useParams({ strict: false })
  const begin = useInvented()
  const back =
    clientId === undefined
      ? { to: '/candidatehub/transactions', label: 'Transactions' }
      : { to: `/candidatehub/clients/${clientId}`, label: 'The client' }
  return <Composer back={back} begin={begin} wanted={Number(clientId)} />
}

/** Begins with what a transaction was composed of. */
export function ComposeLikePage() {
  const { transactionId } = useParams({ strict: false })
  const path = `/api/candidatehub/transactions/${transactionId}`
  const transaction = useQuery(fromApi<Transaction>(path))
  const begin = useQuery({
    ...fromApi<ComposeInput>(`${path}/input`),
    queryKey: ['candidatehub', 'input', transactionId],
    // what somebody composes does not change under their hands
    staleTime: Number.POSITIVE_INFINITY,
    select: anew,
  })
  return (
    <Wait query={transaction}>
      {({ clientId }) => (
        <Composer
          back={{ to: `/candidatehub/transactions/${transactionId}`, label: 'The transaction' }}
          begin={begin}
          wanted={clientId}
        />
      )}
    </Wait>
  )
}

/** The same candidate for another transaction, reported to an address of its own. */
function anew({ hubTransactionId: _, reportUrl: __, ...input }: ComposeInput): ComposeInput {
  return input
}

type ComposerProps = {
  back: { to: string; label: string }
  begin: UseQueryResult<ComposeInput>
  /** The id of the client to begin with, where it can receive. */
  wanted: number
}

function Composer({ back, begin, wanted }: ComposerProps) {
  const clients = useClients()
  const sources = useSources()
  return (
    <Page
      title="Compose a candidate"
      back={back}
      about="Delivered as the hub does: one signed POST to the client’s import URL, the files in it. Then its answer shows, and the processing report when it comes."
    >
      <Wait query={clients}>
        {({ data }) => {
          const receivers = data.filter(({ importUrl }) => importUrl !== null)
          const chosen = receivers.find(({ id }) => id === wanted) ?? receivers[0]
          if (!chosen) {
            return (
              <EmptyState
                title="Nobody receives candidates yet"
                actions={<ButtonLink to="/candidatehub/clients">Clients and sources</ButtonLink>}
              >
                Make a client, and give it the import URL of your receiver.
              </EmptyState>
            )
          }
          return (
            <Wait query={sources}>
              {({ data: known }) => (
                <Wait query={begin}>
                  {(input) => <ComposeForm receivers={receivers} sources={known} chosen={chosen} begin={input} />}
                </Wait>
              )}
            </Wait>
          )
        }}
      </Wait>
    </Page>
  )
}
